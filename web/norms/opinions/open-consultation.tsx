import { Form, Input } from "antd";
import { useState } from "react";
import { type Paper, PaperLink, PaperUpload } from "../../governance/paper-upload.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { OfNorm } from "../norm.ts";

type Kind = "member" | "department" | "public";
const kinds = ["member", "department", "public"] as const;
type Typed = { readonly closesOn: string } & { readonly [K in Kind]?: string };

/** Lays the text open: until when, and who was told, a name on a line. */
export function OpenConsultation({ norm }: OfNorm) {
  const say = useDeskSay();
  const open = useDeed("post", "/api/norms/{normId}/consultation");
  const [paper, setPaper] = useState<Paper | null>(null);
  const [told, setTold] = useState(0);
  const send = (typed: Typed) =>
    open.send({
      path: { normId: norm.id },
      body: { closesOn: typed.closesOn, notified: notifiedOf(typed), noticePaper: paper?.id ?? null },
    });
  return (
    <section className="sheet" aria-label={say("norm.consultation.open")}>
      <h2>{say("norm.consultation.open")}</h2>
      <DeedForm<Typed>
        primary
        opens={say("norm.consultation.open")}
        about={say("norm.consultation.open.about")}
        does={say("norm.consultation.open.do")}
        lacks={told === 0 ? say("norm.consultation.open.lacks") : null}
        deed={open}
        send={send}
      >
        <Form.Item
          name="closesOn"
          label={say("norm.consultation.closesOn")}
          rules={[{ required: true, message: say("field.missing") }]}
        >
          <Input type="date" />
        </Form.Item>
        {kinds.map((kind) => (
          <Form.Item key={kind} name={kind} label={say(`norm.consultation.told.${kind}`)}>
            <Input.TextArea
              autoSize={{ minRows: 2, maxRows: 12 }}
              onChange={({ target }) => setTold(target.value.trim().length)}
            />
          </Form.Item>
        ))}
        {paper === null ? (
          <PaperUpload says={say("norm.consultation.open.paper")} brought={setPaper} />
        ) : (
          <p>
            {say("norm.consultation.noticePaper")} <PaperLink paper={paper} />
          </p>
        )}
      </DeedForm>
    </section>
  );
}

function notifiedOf(typed: Typed): { name: string; kind: Kind }[] {
  return kinds.flatMap((kind) =>
    (typed[kind] ?? "")
      .split("\n")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => ({ name, kind })),
  );
}
