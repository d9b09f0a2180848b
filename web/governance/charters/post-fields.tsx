import { Checkbox, Input, Select } from "antd";
import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";
import type { CharterPost, CharterRules } from "./charter.ts";
import { CountField } from "./count-field.tsx";
import { rulesToChoose } from "./rules-to-choose.ts";

type Given = {
  readonly post: CharterPost;
  readonly rules: CharterRules;
  readonly change: (post: CharterPost) => void;
};

/** One post: where, filled by whom, how many, for how long, not together with which. */
export function PostFields({ post, rules, change }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const bodies = rulesToChoose(rules.bodies, locale);
  return (
    <div className="pair-form">
      <Labelled name={say("rules.name")}>
        <Input value={post.name} onChange={({ target }) => change({ ...post, name: target.value })} />
      </Labelled>
      <Labelled name={say("rules.article")}>
        <Input value={post.article} onChange={({ target }) => change({ ...post, article: target.value })} />
      </Labelled>
      <Labelled name={say("rules.body")}>
        <Select value={post.body} options={bodies} onChange={(body: string) => change({ ...post, body })} />
      </Labelled>
      <Labelled name={say("rules.filledBy")}>
        <Select value={post.filledBy} options={bodies} onChange={(filledBy: string) => change({ ...post, filledBy })} />
      </Labelled>
      <CountField
        name={say("rules.seatsLeast")}
        value={post.seats.least}
        change={(least = 0) => change({ ...post, seats: { ...post.seats, least } })}
      />
      <CountField
        name={say("rules.seatsMost")}
        value={post.seats.most}
        change={(most = 0) => change({ ...post, seats: { ...post.seats, most } })}
      />
      <CountField
        name={say("rules.termsMost")}
        value={post.termsMost}
        change={(count) => change(withTerms(post, count))}
      />
      <CountField name={say("rules.ageMost")} value={post.ageMost} change={(count) => change(withAge(post, count))} />
      <Labelled name={say("rules.notTogether")}>
        <Select
          mode="multiple"
          value={post.notTogetherWith}
          options={rulesToChoose(rules.posts, locale).filter(({ value }) => value !== post.id)}
          onChange={(notTogetherWith: string[]) => change({ ...post, notTogetherWith })}
        />
      </Labelled>
      <Checkbox checked={post.officer} onChange={({ target }) => change({ ...post, officer: target.checked })}>
        {say("rules.officer")}
      </Checkbox>
    </div>
  );
}

function withTerms({ termsMost: _, ...post }: CharterPost, count: number | undefined): CharterPost {
  return count === undefined ? post : { ...post, termsMost: count };
}

function withAge({ ageMost: _, ...post }: CharterPost, count: number | undefined): CharterPost {
  return count === undefined ? post : { ...post, ageMost: count };
}
