package org.rostra.registry.campaign;

/** What a unit was asked, with the campaign that asks it. */
public record Asked(Reply reply, Campaign campaign) {}
