package org.rostra.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.rostra.directory.People;
import org.rostra.notify.Letter.Way;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail by the institution's own server. Each letter bears its id, so that a server can tell a double. */
@Component
class MailCourier implements Courier {
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String host;
    private final String from;
    private final People people;

    MailCourier(@Value("${rostra.mail.host:}") String host, @Value("${rostra.mail.port:25}") int port,
            @Value("${rostra.mail.user:}") String user, @Value("${rostra.mail.password:}") String password,
            @Value("${rostra.mail.from:}") String from, @Value("${rostra.mail.tls:false}") boolean tls, People people) {
        this.host = host;
        this.from = from;
        this.people = people;
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", "10000");
        properties.setProperty("mail.smtp.timeout", "10000");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(tls));
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password);
            properties.setProperty("mail.smtp.auth", "true");
        }
    }

    @Override
    public Way way() {
        return Way.MAIL;
    }

    @Override
    public boolean ready() {
        return !host.isEmpty() && !from.isEmpty();
    }

    @Override
    public void deliver(Written letter) throws NotTaken {
        Optional<String> address = Optional.ofNullable(people.contact(letter.to().id(), true).email());
        if (address.isEmpty()) {
            throw new NotTaken(true, new IllegalStateException("no address"));
        }
        try {
            MimeMessage message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(address.get());
            helper.setSubject(letter.subject());
            helper.setText(letter.body());
            message.setHeader("X-Rostra-Letter", letter.id());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MailParseException | MailPreparationException | MessagingException e) {
            throw new NotTaken(true, e);
        } catch (MailSendException e) {
            throw new NotTaken(e.getFailedMessages().values().stream().anyMatch(SendFailedException.class::isInstance),
                    e);
        } catch (MailException e) {
            throw new NotTaken(false, e);
        }
    }
}
