package org.rostra.web;

/**
 * Seam: how much a form with files may send at once. Known by the length it declares, so that it is answered before
 * anything of it is kept.
 *
 * @param ending  of the paths it holds for
 * @param most    in bytes
 * @param problem the key of what is said then; what to do stands under the same key with {@code .next}; the argument is
 *                the limit in MiB
 */
public record UploadLimit(String ending, long most, String problem) {
    public Problem exceeded() {
        return Problem.of(problem, most >> 20);
    }
}
