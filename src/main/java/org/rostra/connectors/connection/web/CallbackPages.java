package org.rostra.connectors.connection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.connectors.connection.HearCallback;
import org.rostra.connectors.wechat.Signed;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the platform calls back, without signing in: the door lets it through by its address, its signature is checked here. */
@Controller
class CallbackPages {
    private static final int LONGEST = 64 << 10;
    private static final String TAKEN = "success";

    private final HearCallback callbacks;

    CallbackPages(HearCallback callbacks) {
        this.callbacks = callbacks;
    }

    @GetMapping("/callbacks/wechat/{token}")
    @Does(Action.CALLBACK_HEAR)
    ResponseEntity<String> echo(@PathVariable String token, @RequestParam(defaultValue = "") String signature,
            @RequestParam(defaultValue = "") String timestamp, @RequestParam(defaultValue = "") String nonce,
            @RequestParam(defaultValue = "") String echostr) {
        return callbacks.echo(token, new Signed(signature, timestamp, nonce, ""), echostr)
                .map(CallbackPages::plain).orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
    }

    @PostMapping("/callbacks/wechat/{token}")
    @Does(Action.CALLBACK_HEAR)
    ResponseEntity<String> hear(@PathVariable String token, HttpServletRequest request,
            @RequestParam(defaultValue = "") String signature, @RequestParam(defaultValue = "") String timestamp,
            @RequestParam(defaultValue = "") String nonce,
            @RequestParam(name = "msg_signature", defaultValue = "") String message) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return callbacks.hear(token, new Signed(signature, timestamp, nonce, message),
                new String(body, StandardCharsets.UTF_8))
                        ? plain(TAKEN)
                        : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    private static ResponseEntity<String> plain(String text) {
        return ResponseEntity.ok().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(text);
    }
}
