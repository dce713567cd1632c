package org.rostra.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser of the tests: one that is installed, else brought by apt-get where that may be, else a clear message. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "microsoft-edge");
    private static final List<String> APPLICATIONS = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        Path path = installed().or(Chromium::install).orElseThrow(() -> new IllegalStateException(
                "The browser tests need Chromium or Chrome and a Chinese font: install the packages chromium and "
                        + "fonts-noto-cjk, or name a browser by -Drostra.browser=PATH."));
        if (run("fc-list", ":lang=zh-cn").isBlank()) {
            install();
        }
        var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(path).setHeadless(true).setArgs(ARGUMENTS)));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        String named = System.getProperty("rostra.browser", "");
        Stream<String> found = NAMES.stream().map(name -> run("which", name).strip());
        return Stream.concat(Stream.concat(Stream.of(named), found), APPLICATIONS.stream())
                .filter(path -> !path.isEmpty()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> install() {
        if (!run("id", "-u").strip().equals("0") || run("which", "apt-get").isBlank()) {
            return Optional.empty();
        }
        run("apt-get", "-o", "DPkg::Lock::Timeout=300", "update");
        run("apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "chromium", "fonts-noto-cjk");
        return installed();
    }

    /** The output of a command; nothing where there is no such command. */
    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(false)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String output = new String(process.getInputStream().readAllBytes());
            process.waitFor(10, TimeUnit.MINUTES);
            return output;
        } catch (IOException _) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
