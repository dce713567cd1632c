package org.rostra.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Takes pictures of a running demonstration, for looking at. Arguments: origin, role, folder, width, then addresses. */
public final class Shots {
    private Shots() {
    }

    public static void main(String[] arguments) {
        try (Chromium chromium = Chromium.open()) {
            Browser browser = chromium.browser();
            int width = Integer.parseInt(arguments[3]);
            BrowserContext context = browser.newContext(
                    new Browser.NewContextOptions().setViewportSize(width, width < 500 ? 844 : 900));
            Page page = context.newPage();
            page.onConsoleMessage(message -> System.out.println("console: " + message.text()));
            if (!arguments[1].equals("-")) {
                page.navigate(arguments[0] + "/sign-in");
                page.locator("form[action='/sign-in/demo'] button").nth(Integer.parseInt(arguments[1])).click();
            }
            for (String address : List.of(arguments).subList(4, arguments.length)) {
                String path = address;
                if (address.startsWith("first:")) {
                    path = page.locator(address.substring(6)).first().getAttribute("href");
                }
                page.navigate(arguments[0] + path);
                String name = arguments[1] + "-" + width + path.replaceAll("[^a-zA-Z0-9]+", "_");
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                        .setPath(Path.of(arguments[2], name.substring(0, Math.min(60, name.length())) + ".png")));
                System.out.println(path + " " + page.title());
            }
        }
    }
}
