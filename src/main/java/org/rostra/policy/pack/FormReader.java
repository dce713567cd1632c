package org.rostra.policy.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostra.policy.FormPlan;
import org.rostra.policy.FormPlan.Field;
import org.rostra.policy.FormPlan.Need;
import org.rostra.policy.FormPlan.Page;
import org.rostra.policy.pack.Problem.Kind;
import org.rostra.policy.pack.References.What;

/** Reads forms; a condition must name a field of the form and, where that is a choice, one of its choices. */
record FormReader(Sections sections) {
    private enum Required {
        ALWAYS, NEVER, WHEN
    }

    /** A condition on another field, looked at once all fields of the form are known. */
    private record Condition(String field, Value is) {}

    Map<String, FormPlan> all() {
        return Index.by(sections.list("forms", FormReader::form), FormPlan::id);
    }

    private static FormPlan form(Block block) {
        String id = block.need("id").define(What.FORM);
        List<Condition> conditions = new ArrayList<>();
        List<Page> pages = block.need("pages").list(page -> page.block(each -> page(id, each, conditions)));
        FormPlan form = new FormPlan(id, block.need("title").wording(), block.need("clause").clause(), pages);
        conditions.forEach(condition -> form.fields().filter(field -> field.id().equals(condition.field))
                .findFirst().flatMap(Field::list).ifPresent(list -> condition.is.cite(What.ENTRY, list + "/")));
        return form;
    }

    private static Page page(String form, Block block, List<Condition> conditions) {
        return new Page(block.need("id").define(What.PAGE, form + "/"), block.need("title").wording(),
                block.need("fields").list(field -> field.block(each -> field(form, each, conditions))));
    }

    private static Field field(String form, Block block, List<Condition> conditions) {
        String id = block.need("id").define(What.FIELD, form + "/");
        FormPlan.Type type = block.need("type").choice(FormPlan.Type.class);
        Optional<Value> list = block.may("list");
        if (type.needsList() && list.isEmpty()) {
            block.wrong(Kind.LIST_NEEDED, Yaml.kebab(type));
        } else if (!type.needsList()) {
            list.ifPresent(value -> value.wrong(Kind.LIST_UNASKED, Yaml.kebab(type)));
        }
        return new Field(id, block.need("label").wording(), block.may("help").map(Value::wording), type,
                list.map(value -> value.cite(What.LIST)), need(form, block, conditions),
                block.need("by").choice(FormPlan.Filler.class), block.need("clause").clause());
    }

    private static Need need(String form, Block block, List<Condition> conditions) {
        Optional<Value> when = block.may("when");
        Required required = block.need("required").choice(Required.class);
        if (required != Required.WHEN) {
            when.ifPresent(value -> value.wrong(Kind.WHEN_UNASKED));
        } else if (when.isEmpty()) {
            block.wrong(Kind.WHEN_NEEDED);
        }
        Optional<Need> condition = when.map(value -> value.block(each -> when(form, each, conditions)));
        return condition.orElse(required == Required.ALWAYS ? Need.Fixed.ALWAYS : Need.Fixed.NEVER);
    }

    private static Need when(String form, Block block, List<Condition> conditions) {
        String field = block.need("field").cite(What.FIELD, form + "/");
        Value is = block.need("is");
        conditions.add(new Condition(field, is));
        return new Need.When(field, is.text());
    }
}
