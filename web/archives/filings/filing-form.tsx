import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { Button, Checkbox, Form, Select } from "antd";
import { useState } from "react";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { FormField } from "../entry/form-field.tsx";
import { type Brought, FilingDocument } from "./filing-document.tsx";

type Given = { readonly subjectId: string; readonly about: "organisation" | "practitioner" };

/** States a fact about oneself: which item, its fields as the catalogue names them, the document, the promise. */
export function FilingForm({ subjectId, about }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const [chosen, choose] = useState<string | null>(null);
  const catalogue = useAnswer("/api/catalogue", { query: { kind: "catalogue", limit: 200 } });
  return (
    <section className="sheet" aria-label={say("own.filings.new")}>
      <h2>{say("own.filings.new")}</h2>
      <Answered asked={catalogue}>
        {({ entries }) => {
          const items = entries.filter(
            ({ inForce, channels, about: whom }) => inForce && channels.includes("own-filing") && whom.includes(about),
          );
          const item = chosen ?? items[0]?.id ?? "";
          if (item === "") return <p className="note">{say("own.filings.noItems")}</p>;
          return (
            <>
              <div className="tools">
                <Select
                  aria-label={say("own.filings.item")}
                  value={item}
                  style={{ minWidth: 240, maxWidth: "100%" }}
                  options={items.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(locale, name, nameEn) }))}
                  onChange={choose}
                />
              </div>
              <FieldsOf key={item} item={item} subjectId={subjectId} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function FieldsOf({ item, subjectId }: { item: string; subjectId: string }) {
  const asked = useAnswer("/api/catalogue/{kind}/{id}", { path: { kind: "catalogue", id: item } });
  return (
    <Answered asked={asked}>
      {({ editions }) => {
        const entry = (editions.find(({ inForce }) => inForce) ?? editions[0])?.catalogue ?? null;
        return entry === null ? null : <Fields entry={entry} subjectId={subjectId} />;
      }}
    </Answered>
  );
}

type Typed = Readonly<Record<string, string | undefined>>;

function Fields({ entry, subjectId }: { entry: CatalogueEntry; subjectId: string }) {
  const say = useDeskSay();
  const [form] = Form.useForm<Typed>();
  const [document, setDocument] = useState<Brought | null>(null);
  const [promised, setPromised] = useState(false);
  const [done, setDone] = useState(false);
  const submit = useDeed("post", "/api/subjects/{subjectId}/filings");
  const faultOf = (code: string) => submit.problem?.invalid?.find(({ at }) => at === `body.fields.${code}`);
  const elsewhere = submit.problem?.invalid?.filter(
    ({ at }) => !entry.fields.some(({ code }) => at === `body.fields.${code}`),
  );
  const send = async (typed: Typed) => {
    setDone(false);
    if (document === null) return;
    const fields = Object.fromEntries(
      Object.entries(typed).flatMap(([code, text]) => (text === undefined || text === "" ? [] : [[code, text]])),
    );
    const body = { item: entry.id, fields, documentId: document.id, promised: true } as const;
    const answer = await submit.send({ path: { subjectId }, body });
    if (!answer.ok) return;
    form.resetFields();
    setDocument(null);
    setPromised(false);
    setDone(true);
  };
  return (
    <Form<Typed> form={form} className="entry" layout="vertical" onFinish={(typed) => void send(typed)}>
      {done && (
        <p className="note done" role="status">
          {say("own.filings.sent")}
        </p>
      )}
      {submit.problem !== null && (
        <ProblemNote problem={{ ...submit.problem, ...(elsewhere === undefined ? {} : { invalid: elsewhere }) }} />
      )}
      <div className="pair-form">
        {entry.fields.map((field) => (
          <FormField key={field.code} field={field} fault={faultOf(field.code)} />
        ))}
      </div>
      <FilingDocument subjectId={subjectId} document={document} brought={setDocument} />
      <p className="promise">
        <Checkbox checked={promised} onChange={({ target }) => setPromised(target.checked)}>
          {say("own.filings.promise")}
        </Checkbox>
      </p>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={submit.busy} disabled={document === null || !promised}>
          {say("own.filings.send")}
        </Button>
        {document === null ? (
          <span className="small">{say("own.filings.needDocument")}</span>
        ) : (
          !promised && <span className="small">{say("own.filings.needPromise")}</span>
        )}
      </div>
    </Form>
  );
}
