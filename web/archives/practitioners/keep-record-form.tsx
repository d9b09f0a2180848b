import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { Button, Form, Select } from "antd";
import { useState } from "react";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { FormField } from "../entry/form-field.tsx";

type Given = { readonly subjectId: string; readonly about: "organisation" | "practitioner"; readonly kept: () => void };

/** Notes one of the association's own records; the form is made from the item's fields, the rules are the server's. */
export function KeepRecordForm({ subjectId, about, kept }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const catalogue = useAnswer("/api/catalogue", { query: { kind: "catalogue", limit: 200 } });
  if (!open) {
    return (
      <div className="tools">
        <Button onClick={() => setOpen(true)}>{say("keep.open")}</Button>
      </div>
    );
  }
  return (
    <section className="sheet" aria-label={say("keep.title")}>
      <h2>{say("keep.title")}</h2>
      <p className="small">{say("keep.lead")}</p>
      <Answered asked={catalogue}>
        {({ entries }) => {
          const items = entries.filter(
            ({ inForce, holder, channels, about: whom }) =>
              inForce &&
              holder === "association" &&
              channels.some((channel) => channel !== "own-filing") &&
              whom.includes(about),
          );
          const item = chosen ?? items[0]?.id ?? "";
          return (
            <>
              <div className="tools">
                <Select
                  aria-label={say("keep.item")}
                  value={item}
                  style={{ minWidth: 240 }}
                  options={items.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(locale, name, nameEn) }))}
                  onChange={choose}
                />
              </div>
              {item !== "" && (
                <FieldsOf key={item} item={item} subjectId={subjectId} kept={kept} close={() => setOpen(false)} />
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

type OfItem = {
  readonly item: string;
  readonly subjectId: string;
  readonly kept: () => void;
  readonly close: () => void;
};

function FieldsOf({ item, ...rest }: OfItem) {
  const asked = useAnswer("/api/catalogue/{kind}/{id}", { path: { kind: "catalogue", id: item } });
  return (
    <Answered asked={asked}>
      {({ editions }) => {
        const entry = (editions.find(({ inForce }) => inForce) ?? editions[0])?.catalogue ?? null;
        return entry === null ? null : <Fields entry={entry} {...rest} />;
      }}
    </Answered>
  );
}

type Typed = Readonly<Record<string, string | undefined>>;

function Fields({ entry, subjectId, kept, close }: Omit<OfItem, "item"> & { readonly entry: CatalogueEntry }) {
  const say = useDeskSay();
  const [form] = Form.useForm<Typed>();
  const [done, setDone] = useState<"created" | "changed" | "unchanged" | null>(null);
  const keep = useDeed("post", "/api/subjects/{subjectId}/own-records");
  const faultOf = (code: string) => keep.problem?.invalid?.find(({ at }) => at === `body.fields.${code}`);
  const elsewhere = keep.problem?.invalid?.filter(
    ({ at }) => !entry.fields.some(({ code }) => at === `body.fields.${code}`),
  );
  const send = async (typed: Typed) => {
    setDone(null);
    const fields = Object.fromEntries(
      Object.entries(typed).flatMap(([code, text]) => (text === undefined || text === "" ? [] : [[code, text]])),
    );
    const answer = await keep.send({ path: { subjectId }, body: { item: entry.id, fields } });
    if (!answer.ok) return;
    setDone(answer.value.outcome);
    form.resetFields();
    kept();
  };
  return (
    <Form<Typed> form={form} className="entry" layout="vertical" onFinish={(typed) => void send(typed)}>
      {done !== null && (
        <p className="note done" role="status">
          {say(`keep.done.${done}`)}
        </p>
      )}
      {keep.problem !== null && (
        <ProblemNote problem={{ ...keep.problem, ...(elsewhere === undefined ? {} : { invalid: elsewhere }) }} />
      )}
      <div className="pair-form">
        {entry.fields.map((field) => (
          <FormField key={field.code} field={field} fault={faultOf(field.code)} />
        ))}
      </div>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={keep.busy}>
          {say("keep.send")}
        </Button>
        <Button type="text" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
