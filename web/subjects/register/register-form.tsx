import { registeredKind } from "@xinheng/domain/subjects/register-view.ts";
import { codeScheme } from "@xinheng/domain/subjects/subject-code.ts";
import { Button, Form, Input, Select } from "antd";
import type { z } from "zod";
import { useState } from "react";
import { ask } from "../../kit/api.ts";
import { formFault } from "../../kit/form-fault.ts";
import { useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useSayCode } from "../../words/use-say.ts";
import { type Candidate, CandidateList } from "./candidate-list.tsx";
import type { Registered } from "./register-subject-page.tsx";

type Typed = {
  readonly kind: z.infer<typeof registeredKind>;
  readonly name: string;
  readonly scheme: z.infer<typeof codeScheme>;
  readonly code: string;
  readonly document: string;
  readonly another?: string;
};

/** Who it is and by which document. What resembles it is listed before anything is registered. */
export function RegisterForm({ registered }: { registered: (done: Registered) => void }) {
  const say = useDeskSay();
  const sayCode = useSayCode();
  const locale = useLocale();
  const register = useDeed("post", "/api/subjects");
  const [like, setLike] = useState<readonly Candidate[]>([]);
  const send = async ({ another = "", ...typed }: Typed) => {
    const answer = await register.send({ body: { ...typed, another: like.length === 0 ? null : another } });
    if (answer.ok) {
      registered({ ...answer.value, name: typed.name.trim() });
      return;
    }
    if (answer.problem.code !== "subject-resembles-others" && answer.problem.code !== "subject-known") return;
    const { name, scheme, code } = typed;
    const listed = await ask("get", "/api/subject-candidates", { query: { name: name.trim(), scheme, code } });
    setLike(listed.ok ? listed.value.candidates : []);
  };
  const missing = { required: true, whitespace: true, message: say("field.missing") };
  const atFields = register.problem?.code === "subject-has-faults";
  const known = like.some(({ likenesses }) => likenesses.some(({ reason }) => reason === "same-code"));
  return (
    <Form<Typed>
      layout="vertical"
      className="entry"
      initialValues={{ kind: "enterprise", scheme: "uscc" }}
      // What was listed belongs to what was typed before.
      onValuesChange={(changed: Partial<Typed>) => {
        if (changed.another === undefined) setLike([]);
      }}
      onFinish={(typed) => void send(typed)}
    >
      <section className="sheet" aria-label={say("register.who")}>
        <div className="pair-form">
          <Form.Item name="kind" label={say("register.kind")} {...formFault(register.problem, "kind", locale)}>
            <Select options={registeredKind.options.map((value) => ({ value, label: sayCode("kind", value) }))} />
          </Form.Item>
          <Form.Item
            name="name"
            label={say("register.name")}
            extra={say("register.name.hint")}
            rules={[missing]}
            {...formFault(register.problem, "name", locale)}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="scheme" label={say("register.scheme")}>
            <Select options={codeScheme.options.map((value) => ({ value, label: sayCode("scheme", value) }))} />
          </Form.Item>
          <Form.Item
            name="code"
            label={say("register.code")}
            extra={say("register.code.hint")}
            rules={[missing]}
            {...formFault(register.problem, "code", locale)}
          >
            <Input className="code" maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="document"
            label={say("register.document")}
            extra={say("register.document.hint")}
            className="wide-field"
            rules={[missing]}
          >
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
        </div>
      </section>
      {register.problem !== null && !atFields && <ProblemNote problem={register.problem} />}
      {like.length > 0 && (
        <section className="sheet" aria-label={say("register.like")}>
          <h2>{say("register.like")}</h2>
          <p className="small">{say("register.like.lead")}</p>
          <CandidateList candidates={like} />
          {!known && (
            <Form.Item
              name="another"
              label={say("register.another")}
              extra={say("register.another.hint")}
              rules={[missing]}
            >
              <Input maxLength={500} autoComplete="off" />
            </Form.Item>
          )}
        </section>
      )}
      {!known && (
        <div className="actions">
          <Button type="primary" htmlType="submit" size="large" loading={register.busy}>
            {say(like.length === 0 ? "register.do" : "register.another.do")}
          </Button>
        </div>
      )}
    </Form>
  );
}
