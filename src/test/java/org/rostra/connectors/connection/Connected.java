package org.rostra.connectors.connection;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.connectors.wechat.Credentials;
import org.rostra.connectors.wechat.Signed;
import org.rostra.connectors.wechat.WeChatStub;
import org.rostra.publishing.joint.Delivery;
import org.rostra.publishing.joint.Delivery.State;
import org.rostra.publishing.joint.Joint;
import org.rostra.publishing.joint.JointOrder;
import org.rostra.publishing.joint.JointReleases;
import org.rostra.publishing.joint.JointReleases.Wanted;
import org.rostra.publishing.joint.Occasion;
import org.rostra.publishing.joint.Reach;
import org.rostra.publishing.joint.SendDeliveries;
import org.rostra.publishing.joint.Way;
import org.rostra.security.House;

/** A university whose official accounts are connected to a platform on loopback. */
public final class Connected implements AutoCloseable {
    public static final JointOrder.Text TEXT = new JointOrder.Text("关于暴雨停课的通告", "明日全校停课一天。\n<b>注意安全</b>", "停课");
    public final TestDatabase database = TestDatabase.fresh();
    public final WeChatStub stub;
    public final House house;
    public final University university;
    /** Nodes share what secrets are sealed with. */
    private final Path keys;
    private int number;

    public Connected(Class<?>... more) throws IOException {
        House.clock(Instant.parse("2026-03-02T02:00:00Z"));
        keys = Files.createTempDirectory("rostra-nodes");
        stub = new WeChatStub(House::now);
        house = node(more);
        university = new University(house);
        university.on("2026-03-02");
    }

    /** One more node on the same database; its jobs run when the test says so. */
    public House node(Class<?>... more) {
        return House.with(database, more, "--rostra.data=" + keys, "--rostra.wechat.base=" + stub.base(),
                "--rostra.wechat.patience=1s",
                "--rostra.url=https://register.example.edu.cn", "--db-scheduler.enabled=false");
    }

    public UUID account(String unit, String platform) {
        UUID id = UUID.randomUUID();
        number++;
        house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, filing_number, filed_on, changed_at)
                values (:id, 'RUNNING', :name, :name, :name, :platform, :canonical, :unit, 'COLLEGE', 2, :filing,
                    '2024-03-01', now())
                """).param("id", id).param("name", "联" + number).param("canonical", "gh_j" + number)
                .param("platform", platform).param("unit", university.unit(unit)).param("filing", "2-J-" + number)
                .update();
        house.sql().sql("insert into registry.custody (id, account_id, person_id, from_on) "
                + "values (gen_random_uuid(), :account, :person, '2024-03-01')").param("account", id)
                .param("person", university.id("custodian")).update();
        return id;
    }

    public UUID connected(Way way) {
        UUID account = account("BIZ", Connections.PLATFORM);
        connect(account, way);
        return account;
    }

    public void connect(UUID account, Way way) {
        university.bean(KeepConnection.class).enter(university.by("custodian"), account, entered(way));
    }

    public static Entered entered(Way way) {
        Credentials kept = WeChatStub.CREDENTIALS;
        return new Entered(kept.appId(), kept.secret(), kept.token(), kept.aesKey(), "cover-media-id", way);
    }

    public JointOrder running() {
        return running(House.now(), Duration.ofHours(6));
    }

    public JointOrder running(Instant from, Duration lasts) {
        var wanted = new Wanted(Occasion.CRISIS, TEXT, false, new Reach(List.of(), List.of(), List.of()),
                new JointOrder.Window(from, from.plus(lasts)));
        JointOrder order = university.bean(JointReleases.class).order(university.by("clerk"), wanted);
        university.approve("publicity-head", university.bean(Joint.class).file(order).orElseThrow());
        return order;
    }

    public Delivery of(JointOrder order, UUID account) {
        return all(order).filter(one -> one.account().equals(account)).findFirst().orElseThrow();
    }

    public Stream<Delivery> all(JointOrder order) {
        Joint joint = university.bean(Joint.class);
        JointOrder now = joint.getFor(university.by("clerk"), order.id());
        return Stream.of(State.values()).flatMap(state -> joint.page(now, state, null).stream());
    }

    public int send() {
        return house.bean(SendDeliveries.class).send();
    }

    public void later(Duration by) {
        House.clock(House.now().plus(by));
    }

    /** The platform calls back, over the network, at the address of the account. */
    public HttpResponse<String> callBack(House to, UUID account, Signed signed, String body) {
        String callback = to.sql().sql("select callback from connectors.connection where account_id = :account")
                .param("account", account).query(String.class).single();
        return to.browser().postBytes("/callbacks/wechat/" + callback + "?signature=" + signed.signature()
                + "&timestamp=" + signed.timestamp() + "&nonce=" + signed.nonce() + "&msg_signature=" + signed
                        .message(),
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8), "Content-Type", "text/xml");
    }

    @Override
    public void close() {
        house.close();
        stub.close();
        database.close();
    }
}
