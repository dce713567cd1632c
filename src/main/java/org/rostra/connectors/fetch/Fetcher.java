package org.rostra.connectors.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.rostra.connectors.Says;
import org.rostra.connectors.fetch.Fetching.Fetched;
import org.rostra.connectors.fetch.Fetching.NotModified;

/**
 * Fetches from listed addresses: without cookies, credentials or proxy, within bounds of bytes and time, and only from the public
 * part of the network. A host is resolved once; what was found is looked at, and the connection goes to that and to nothing else,
 * while certificate and request keep the name. Each redirect is a new address that is looked at anew.
 *
 * <p>
 * It speaks HTTP/1.1 itself. The JDK's client resolves a name again when it connects and cannot be told the address without
 * losing the name in the handshake; a further library would bring pools, cookies and retries that are not wanted here.
 */
public final class Fetcher {
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);

    private final List<Allowed> allowed;
    private final FetchBounds bounds;
    private final Reach reach;
    private final Resolver resolver;
    private final SSLSocketFactory tls;

    public Fetcher(List<Allowed> allowed, FetchBounds bounds) {
        this(allowed, bounds, Reach.PUBLIC);
    }

    /** For tests, which reach further than the product does. */
    public Fetcher(List<Allowed> allowed, FetchBounds bounds, Reach reach) {
        this(allowed, bounds, reach, InetAddress::getAllByName, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Fetcher(List<Allowed> allowed, FetchBounds bounds, Reach reach, Resolver resolver, SSLSocketFactory tls) {
        this.allowed = List.copyOf(allowed);
        this.bounds = bounds;
        this.reach = reach;
        this.resolver = resolver;
        this.tls = tls;
    }

    /** Asks an address for what is newer than what is held. */
    public Fetching fetch(URI address, Held held) {
        Deadline deadline = Deadline.in(bounds.whole());
        try {
            return followed(address, held, deadline);
        } catch (FetchFault e) {
            return e.answer();
        } catch (SocketTimeoutException _) {
            return FetchFault.failed(Says.FETCH_TIMEOUT).answer();
        } catch (IOException e) {
            return FetchFault.failed(deadline.passed() ? Says.FETCH_TIMEOUT : reason(e)).answer();
        }
    }

    private static Says reason(IOException e) {
        return switch (e) {
            case UnknownHostException _ -> Says.FETCH_UNRESOLVED;
            case SSLException _ -> Says.FETCH_CERTIFICATE;
            case EOFException _ -> Says.FETCH_BROKEN_OFF;
            default -> Says.FETCH_NO_CONNECTION;
        };
    }

    private Fetching followed(URI first, Held held, Deadline deadline) throws IOException {
        URI address = first;
        for (int i = 0; i <= bounds.redirects(); i++) {
            InetAddress[] places = places(address, deadline);
            try (Connection connection = connected(places, address, deadline)) {
                connection.send(request(address, held));
                Head head = Head.of(connection.in());
                String location = head.field("location");
                if (!ELSEWHERE.contains(head.status()) || location == null) {
                    return answer(head, connection, address, held, deadline);
                }
                address = next(address, location);
            }
        }
        throw FetchFault.failed(Says.FETCH_REDIRECTS, bounds.redirects());
    }

    private static URI next(URI address, String location) throws FetchFault {
        try {
            return address.resolve(location.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException _) {
            throw FetchFault.failed(Says.FETCH_NO_HTTP);
        }
    }

    private Fetching answer(Head head, Connection connection, URI address, Held held, Deadline deadline)
            throws IOException {
        if (head.status() == 304 && !held.isNothing()) {
            return new NotModified();
        }
        if (head.status() != 200) {
            throw FetchFault.failed(head.status() == 429 || head.status() >= 500 ? Says.FETCH_BUSY : Says.FETCH_STATUS,
                    head.status());
        }
        byte[] bytes = new Body(head, connection.in(), bounds.bytes(), deadline).read();
        return new Fetched(bytes, head.field("content-type"), address,
                new Held(head.field("etag"), head.field("last-modified")));
    }

    private static byte[] request(URI address, Held held) {
        URI ascii = URI.create(address.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        String host = Allowed.canonical(address.getHost()) + (address.getPort() < 0 ? "" : ":" + address.getPort());
        return ("GET " + path + query + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: Rostra\r\nAccept: */*\r\n"
                + "Accept-Encoding: gzip\r\nConnection: close\r\n"
                + (held.etag() == null ? "" : "If-None-Match: " + held.etag() + "\r\n")
                + (held.lastModified() == null ? "" : "If-Modified-Since: " + held.lastModified() + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Where an address leads, if it may be asked: one place that is not public makes all of them suspect. */
    private InetAddress[] places(URI address, Deadline deadline) throws IOException {
        if (address.getHost() == null || address.getRawUserInfo() != null
                || allowed.stream().noneMatch(one -> one.covers(address))) {
            throw FetchFault.refused(Says.FETCH_NOT_LISTED, address.getHost() == null ? "" : address.getHost());
        }
        InetAddress[] places = resolved(Allowed.canonical(address.getHost()), deadline);
        for (InetAddress place : places) {
            if (!reach.covers(place)) {
                throw FetchFault.refused(Says.FETCH_NOT_PUBLIC, address.getHost());
            }
        }
        return places;
    }

    private InetAddress[] resolved(String host, Deadline deadline) throws IOException {
        var asked = new FutureTask<>(() -> resolver.resolve(host));
        Thread.ofVirtual().start(asked);
        try {
            return asked.get(deadline.millis(bounds.connect()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException _) {
            throw new UnknownHostException();
        } catch (TimeoutException _) {
            throw FetchFault.failed(Says.FETCH_TIMEOUT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw FetchFault.failed(Says.FETCH_TIMEOUT);
        }
    }

    /** The first of the places that takes the connection. */
    private Connection connected(InetAddress[] places, URI address, Deadline deadline) throws IOException {
        IOException last = new UnknownHostException();
        for (InetAddress place : places) {
            try {
                return Connection.to(place, address, tls, bounds, deadline);
            } catch (SSLException e) {
                throw e;
            } catch (IOException e) {
                last = e;
                if (deadline.passed()) {
                    break;
                }
            }
        }
        throw last;
    }
}
