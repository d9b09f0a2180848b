import { Button, Input, Select } from "antd";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";
import type { Standards } from "./dues.ts";
import type { TypedTier } from "./standard-text.ts";

type Given = {
  readonly name: string;
  readonly tier: TypedTier;
  readonly posts: Standards["posts"];
  readonly change: (tier: TypedTier) => void;
  readonly remove: () => void;
};
const kinds = ["unit", "individual"] as const satisfies TypedTier["kinds"];

/** One tier: what it is called, how much a year, and for whom. */
export function TierFields({ name, tier, posts, change, remove }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <fieldset className="rule tier-fields">
      <legend className="unseen">{name}</legend>
      <Labelled name={say("dues.tier")}>
        <Input value={tier.name} maxLength={80} onChange={({ target }) => change({ ...tier, name: target.value })} />
      </Labelled>
      <Labelled name={say("dues.perYear")}>
        <Input
          value={tier.amount}
          maxLength={20}
          inputMode="decimal"
          onChange={({ target }) => change({ ...tier, amount: target.value })}
        />
      </Labelled>
      <Labelled name={say("dues.form.posts")}>
        <Select
          mode="multiple"
          value={[...tier.posts]}
          options={posts.map((post) => ({ value: post.id, label: nameIn(locale, post.name, post.nameEn) }))}
          onChange={(chosen: string[]) => change({ ...tier, posts: chosen })}
        />
      </Labelled>
      <Labelled name={say("dues.form.kinds")}>
        <Select
          mode="multiple"
          value={[...tier.kinds]}
          options={kinds.map((value) => ({ value, label: say(`member.kind.${value}`) }))}
          onChange={(chosen: TypedTier["kinds"][number][]) => change({ ...tier, kinds: chosen })}
        />
      </Labelled>
      <Button type="text" onClick={remove}>
        {say("dues.form.remove")}
      </Button>
    </fieldset>
  );
}
