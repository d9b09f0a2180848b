import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AddRule } from "./add-rule.tsx";
import { BodyFields } from "./body-fields.tsx";
import type { Charter, CharterRules } from "./charter.ts";
import { CharterFaults } from "./charter-faults.tsx";
import { CountField } from "./count-field.tsx";
import { newBody, newPost, newResolution } from "./new-rules.ts";
import { PostFields } from "./post-fields.tsx";
import { ResolutionFields } from "./resolution-fields.tsx";

type Named = { readonly id: string; readonly name: string; readonly nameEn?: string | undefined };
type Table<Row> = {
  readonly name: string;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly change: (rows: Row[]) => void;
  readonly fields: (row: Row, change: (row: Row) => void) => ReactNode;
  readonly make: (id: string, name: string) => Row;
};

/** The rules as forms: bodies, posts, kinds of resolution. What the law or the text says against them stands beside. */
export function RulesForm({ charter }: { charter: Charter }) {
  const say = useDeskSay();
  const [rules, setRules] = useState<CharterRules>(charter.rules);
  const edit = useDeed("put", "/api/charters/{charterId}");
  const change = (part: Partial<CharterRules>) => setRules({ ...rules, ...part });
  const { faults } = charter;
  const article = charter.clauses[0]?.number ?? "";
  const save = () => void edit.send({ path: { charterId: charter.id }, body: { revision: charter.revision, rules } });
  return (
    <>
      <p>{say("rules.about")}</p>
      <RuleTable
        faults={faults}
        name="bodies"
        title={say("rules.bodies")}
        rows={rules.bodies}
        change={(bodies) => change({ bodies })}
        fields={(body, put) => <BodyFields body={body} change={put} />}
        make={(id, name) => newBody(id, name, article)}
      />
      <RuleTable
        faults={faults}
        name="posts"
        title={say("rules.posts")}
        rows={rules.posts}
        change={(posts) => change({ posts })}
        fields={(post, put) => <PostFields post={post} rules={rules} change={put} />}
        make={(id, name) => newPost(id, name, { article, body: rules.bodies[0]?.id ?? "" })}
      />
      <RuleTable
        faults={faults}
        name="resolutions"
        title={say("rules.resolutions")}
        rows={rules.resolutions}
        change={(resolutions) => change({ resolutions })}
        fields={(kind, put) => <ResolutionFields kind={kind} rules={rules} change={put} />}
        make={(id, name) => newResolution(id, name, { article, body: rules.bodies[0]?.id ?? "" })}
      />
      <section className="sheet form-narrow">
        <CountField
          name={say("rules.postpone")}
          value={rules.postponeYearsMost}
          change={(count = 0) => change({ postponeYearsMost: count })}
        />
      </section>
      <div className="save-bar">
        {edit.problem !== null && <ProblemNote problem={edit.problem} />}
        <Button type="primary" loading={edit.busy} onClick={save}>
          {say("rules.save")}
        </Button>
      </div>
    </>
  );
}

function RuleTable<Row extends Named>(given: Table<Row> & { readonly faults: Charter["faults"] }) {
  const { name, title, rows, change, fields, make, faults } = given;
  const say = useDeskSay();
  const locale = useLocale();
  const faultsAt = (id: string) => faults.filter(({ at }) => at === `${name}.${id}` || at.startsWith(`${name}.${id}.`));
  return (
    <section className="sheet" aria-label={title}>
      <h2>{title}</h2>
      {rows.map((row) => {
        const wrong = faultsAt(row.id);
        return (
          <details key={row.id} className="rule">
            <summary>
              {nameIn(locale, row.name, row.nameEn)}{" "}
              {wrong.length > 0 && <span className="tag wait">{say("rules.faults", { count: wrong.length })}</span>}
            </summary>
            {wrong.length > 0 && <CharterFaults faults={wrong} />}
            {fields(row, (changed) => change(rows.map((one) => (one === row ? changed : one))))}
            <Button size="small" type="text" onClick={() => change(rows.filter((one) => one !== row))}>
              {say("rules.remove")}
            </Button>
          </details>
        );
      })}
      <AddRule taken={rows.map(({ id }) => id)} add={(id, typed) => change([...rows, make(id, typed)])} />
    </section>
  );
}
