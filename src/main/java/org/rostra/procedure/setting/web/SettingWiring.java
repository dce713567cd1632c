package org.rostra.procedure.setting.web;

import org.rostra.access.Action;
import org.rostra.policy.setting.Setting;
import org.rostra.web.MenuEntry;
import org.rostra.web.SubjectPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SettingWiring {
    @Bean
    MenuEntry settingsMenu() {
        return new MenuEntry("setting.menu", SettingPages.PATH, "rules", 105, Action.SETTING_READ.name());
    }

    @Bean
    SubjectPaths settingPaths() {
        return SubjectPaths.of(Setting.KIND, _ -> SettingPages.PATH);
    }
}
