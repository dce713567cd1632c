package org.rostra.publishing;

import org.rostra.access.Action;
import org.rostra.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishingWiring {
    @Bean
    MenuEntry postMenu() {
        return new MenuEntry("post.menu", "/posts", "post", 25, Action.POST_LIST.name());
    }

    @Bean
    MenuEntry jointMenu() {
        return new MenuEntry("joint.menu", "/joint", "joint", 26, Action.JOINT_LIST.name());
    }
}
