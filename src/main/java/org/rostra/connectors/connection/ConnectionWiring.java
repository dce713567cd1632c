package org.rostra.connectors.connection;

import java.net.URI;
import java.time.Duration;
import org.rostra.connectors.wechat.WeChat;
import org.rostra.ledger.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConnectionWiring {
    @Bean
    WeChat weChat(@Value("${rostra.wechat.base:https://api.weixin.qq.com}") URI base,
            @Value("${rostra.wechat.patience:10s}") Duration patience,
            @Value("${rostra.wechat.settled:10m}") Duration settled, Clock clock) {
        return new WeChat(base, patience, settled, clock);
    }
}
