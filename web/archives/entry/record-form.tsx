import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { Button, Form } from "antd";
import { useEffect, useRef } from "react";
import type { Problem, Reply } from "../../kit/api.ts";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { FormField } from "./form-field.tsx";
import { formGroups } from "./form-groups.ts";

type Typed = Readonly<Record<string, string | undefined>>;
export type Entered = Reply<"/api/records", "post"> & { readonly document: string };
type Given = { readonly entry: CatalogueEntry; readonly about: Typed; readonly entered: (done: Entered) => void };

/** The form of one item, made from its fields. Every rule is the server's; what it finds wrong stands at the field. */
export function RecordForm({ entry, about, entered }: Given) {
  const say = useDeskSay();
  const [form] = Form.useForm<Typed>();
  const collect = useDeed("post", "/api/records");
  const { groups, more } = formGroups(entry);
  const shown = [...groups.flatMap(({ fields }) => fields), ...more].map(({ code }) => code);
  const faultOf = (code: string) => collect.problem?.invalid?.find(({ at }) => at === `body.fields.${code}`);
  const send = async (typed: Typed) => {
    const fields = Object.fromEntries(
      Object.entries(typed).flatMap(([code, text]) =>
        text === undefined || text === "" ? [] : [[code, text] as const],
      ),
    );
    const answer = await collect.send({ body: { item: entry.id, fields } });
    if (answer.ok) entered({ ...answer.value, document: typed[entry.roles.documentNumber] ?? "" });
  };
  return (
    <Form<Typed>
      form={form}
      className="entry"
      layout="vertical"
      initialValues={about}
      onFinish={(typed) => void send(typed)}
    >
      {collect.problem !== null && <Faults problem={collect.problem} shown={shown} />}
      {groups.map(({ name, fields }) => (
        <section key={name} className="sheet" aria-label={say(`entry.${name}`)}>
          <h2>{say(`entry.${name}`)}</h2>
          <div className="pair-form">
            {fields.map((field) => (
              <FormField key={field.code} field={field} fault={faultOf(field.code)} />
            ))}
          </div>
        </section>
      ))}
      {more.length > 0 && (
        <details className="sheet header" open={more.some(({ code }) => faultOf(code) !== undefined)}>
          <summary>
            <h2>{say("entry.more", { count: more.length })}</h2>
          </summary>
          <div className="pair-form">
            {more.map((field) => (
              <FormField key={field.code} field={field} fault={faultOf(field.code)} />
            ))}
          </div>
        </details>
      )}
      <div className="actions">
        <Button type="primary" htmlType="submit" size="large" loading={collect.busy}>
          {say("entry.send")}
        </Button>
      </div>
    </Form>
  );
}

/** What is wrong as a whole, above the form; what is wrong with a field is told there. */
function Faults({ problem, shown }: { problem: Problem; shown: readonly string[] }) {
  const say = useDeskSay();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: "start" });
    top.current?.focus();
  }, [problem]);
  const invalid = problem.invalid ?? [];
  const elsewhere = invalid.filter(({ at }) => !shown.some((code) => at === `body.fields.${code}`));
  const atFields = invalid.length - elsewhere.length;
  return (
    <div ref={top} tabIndex={-1}>
      {atFields > 0 && (
        <p className="note" role="alert">
          {say("entry.faults", { count: invalid.length })}
        </p>
      )}
      {(elsewhere.length > 0 || atFields === 0) && <ProblemNote problem={{ ...problem, invalid: elsewhere }} />}
    </div>
  );
}
