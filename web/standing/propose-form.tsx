import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { type Paper, PaperLink, PaperUpload } from "../governance/paper-upload.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { SubjectChoice } from "../subjects/subject-choice.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { List } from "./list-facts.tsx";

type Typed = {
  readonly subjectId: string;
  readonly criterion: string;
  readonly facts: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly decidedOn?: string;
};

/** The first step into a roll. What the document lacks is told by the server, with the article. */
export function ProposeForm({ list }: { list: List }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const [paper, setPaper] = useState<Paper | null>(null);
  const deed = useDeed("post", "/api/subjects/{subjectId}/list-entries");
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  if (!open) {
    return (
      <div className="actions deed">
        <Button type="primary" onClick={() => setOpen(true)}>
          {say("propose.open")}
        </Button>
      </div>
    );
  }
  const send = async ({ subjectId, criterion, facts, number, issuer, decidedOn }: Typed) => {
    const told = [number, issuer, decidedOn].every((one) => (one ?? "").trim() !== "");
    const document = told ? { number: number ?? "", issuer: issuer ?? "", decidedOn: decidedOn ?? "" } : null;
    const body = { list: list.id, criterion, facts, document, paperId: paper?.id ?? null };
    const answer = await deed.send({ path: { subjectId }, body });
    if (answer.ok) setOpen(false);
  };
  return (
    <section className="sheet">
      <Form<Typed> layout="vertical" aria-label={say("propose.open")} onFinish={(typed) => void send(typed)}>
        <p className="note calm">{say("propose.about")}</p>
        {deed.problem !== null && <ProblemNote problem={deed.problem} />}
        <Form.Item name="subjectId" label={say("propose.subject")} rules={missing}>
          <SubjectChoice placeholder={say("agency.subject.find")} />
        </Form.Item>
        <Form.Item name="criterion" label={say("propose.criterion")} rules={missing}>
          <Select
            options={list.criteria.map(({ id, text, textEn }) => ({ value: id, label: nameIn(locale, text, textEn) }))}
          />
        </Form.Item>
        <Form.Item name="facts" label={say("propose.facts")} rules={missing}>
          <Input.TextArea rows={3} maxLength={4_000} />
        </Form.Item>
        <div className="pair-form">
          <Form.Item name="number" label={say("propose.number")}>
            <Input maxLength={128} autoComplete="off" />
          </Form.Item>
          <Form.Item name="issuer" label={say("propose.issuer")}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="decidedOn" label={say("propose.decidedOn")}>
            <Input type="date" />
          </Form.Item>
        </div>
        {paper === null ? (
          <PaperUpload says={say("propose.paper.drop")} brought={setPaper} />
        ) : (
          <p>
            {say("propose.paper")} <PaperLink paper={paper} />
          </p>
        )}
        <div className="actions after-drop">
          <Button type="primary" htmlType="submit" loading={deed.busy}>
            {say("propose.do")}
          </Button>
          <Button type="text" onClick={() => setOpen(false)}>
            {say("cancel")}
          </Button>
        </div>
      </Form>
    </section>
  );
}
