package org.rostra.groups.many;

import java.util.List;
import org.rostra.registry.Account;

/** What became of all rows: either every group, or the faults and nothing. */
public record ClassResult(List<Account> groups, List<ClassFault> faults) {}
