package org.rostra.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All bundles of all modules: one file a module and language under {@code messages/}. */
public final class Bundles {
    private final Texts chinese;
    private final Texts english;

    private Bundles(Map<String, String> zh, Map<String, String> en) {
        chinese = new Texts(Locale.SIMPLIFIED_CHINESE, zh);
        Map<String, String> withFallback = new HashMap<>(zh);
        withFallback.putAll(en);
        english = new Texts(Locale.ENGLISH, withFallback);
    }

    public static Bundles load() {
        Map<String, String> zh = new HashMap<>();
        Map<String, String> en = new HashMap<>();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*.properties")) {
                String name = String.valueOf(bundle.getFilename()).replace(".properties", "");
                boolean isEnglish = name.endsWith("_en");
                String module = isEnglish ? name.substring(0, name.length() - 3) : name;
                read(bundle).forEach((key, text) -> (isEnglish ? en : zh).put(full(module, key), (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Bundles(Map.copyOf(zh), Map.copyOf(en));
    }

    public Texts in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    /** Keys of a module begin with its name, whether its bundle writes that or not. */
    private static String full(String module, Object key) {
        String name = (String) key;
        return name.startsWith(module + ".") ? name : module + "." + name;
    }

    private static Properties read(Resource bundle) throws IOException {
        var words = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
