import { Button, Checkbox, Form, Input } from "antd";
import { useState } from "react";
import type { Reply } from "../../kit/api.ts";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { SubjectChoice } from "../../subjects/subject-choice.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Template = Reply<"/api/commitment-templates", "get">["templates"][number];

/** The letters that the reader may sign; for the association its own subject is chosen. */
export function SignLetters({ subjectId }: { subjectId: string | null }) {
  const say = useDeskSay();
  const found = useAnswer("/api/commitment-templates", {});
  return (
    <section className="sheet" aria-label={say("sign.title")}>
      <h2>{say("sign.title")}</h2>
      <Answered asked={found}>
        {({ templates }) => {
          const mine = templates.filter((one) => one.mine);
          if (mine.length === 0) return <p className="empty">{say("sign.none")}</p>;
          return (
            <ul className="rows">
              {mine.map((template) => (
                <Letter key={template.id} template={template} subjectId={subjectId} />
              ))}
            </ul>
          );
        }}
      </Answered>
    </section>
  );
}

type Typed = {
  readonly subjectId?: string;
  readonly signer: string;
  readonly post: string;
  readonly agreed: boolean;
  readonly consents?: boolean;
};

function Letter({ template, subjectId }: { template: Template; subjectId: string | null }) {
  const say = useDeskSay();
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const deed = useDeed("post", "/api/subjects/{subjectId}/commitments");
  const send = async (typed: Typed) => {
    const body = {
      ...{ template: template.id, signer: typed.signer, post: typed.post },
      ...{ agreed: true as const, consents: typed.consents ?? false },
    };
    const answer = await deed.send({ path: { subjectId: subjectId ?? typed.subjectId ?? "" }, body });
    if (answer.ok) setOpen(false);
  };
  return (
    <li>
      <div>
        <b>{nameIn(locale, template.name, template.nameEn)}</b>{" "}
        <span className="tag">{say(`commitments.kind.${template.kind}`)}</span>
      </div>
      {open ? (
        <Form<Typed>
          className="deed"
          layout="vertical"
          aria-label={nameIn(locale, template.name, template.nameEn)}
          onFinish={(typed) => void send(typed)}
        >
          <ol>
            {template.content.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <p>
            {say("commitments.liability")}: {template.liability.join("")}
          </p>
          {deed.problem !== null && <ProblemNote problem={deed.problem} />}
          <SignFields template={template} asksSubject={subjectId === null} />
          <div className="actions">
            <Button type="primary" htmlType="submit" loading={deed.busy}>
              {say("sign.do")}
            </Button>
            <Button type="text" onClick={() => setOpen(false)}>
              {say("cancel")}
            </Button>
          </div>
        </Form>
      ) : (
        <div className="actions deed">
          <Button onClick={() => setOpen(true)}>{say("sign.open")}</Button>
        </div>
      )}
    </li>
  );
}

function SignFields({ template, asksSubject }: { template: Template; asksSubject: boolean }) {
  const say = useDeskSay();
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  return (
    <>
      {asksSubject && (
        <Form.Item name="subjectId" label={say("sign.subject")} rules={missing}>
          <SubjectChoice placeholder={say("agency.subject.find")} />
        </Form.Item>
      )}
      <div className="pair-form">
        <Form.Item name="signer" label={say("sign.signer")} rules={missing}>
          <Input maxLength={80} autoComplete="name" />
        </Form.Item>
        <Form.Item name="post" label={say("sign.post")} rules={missing}>
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item
        name="agreed"
        valuePropName="checked"
        rules={[
          {
            validator: (_, checked) =>
              checked === true ? Promise.resolve() : Promise.reject(new Error(say("field.missing"))),
          },
        ]}
      >
        <Checkbox>{say("sign.agree")}</Checkbox>
      </Form.Item>
      {template.kind === "practitioner" && (
        <Form.Item name="consents" valuePropName="checked">
          <Checkbox>{say("sign.consent")}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
