import { Form, Input } from "antd";
import { useState } from "react";
import { ResolutionChoice } from "../../governance/resolution-choice.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DeedForm } from "../deed-form.tsx";
import type { OfNorm } from "../norm.ts";

type Typed = { readonly inForceFrom: string; readonly reviewOn: string; readonly standardCode?: string };

/** Promulgates by the resolution that was carried on this text: numbered, set as a document, open to everybody at once. */
export function PromulgateForm({ norm }: OfNorm) {
  const say = useDeskSay();
  const deed = useDeed("post", "/api/norms/{normId}/promulgation");
  const [resolution, setResolution] = useState<string | null>(null);
  const missing = [{ required: true, message: say("field.missing") }];
  return (
    <section className="sheet" aria-label={say("norm.promulgate")}>
      <h2>{say("norm.promulgate")}</h2>
      <DeedForm<Typed>
        primary
        opens={say("norm.promulgate.open")}
        about={say("norm.promulgate.about")}
        does={say("norm.promulgate.do")}
        lacks={resolution === null ? say("norm.resolution.lacks") : null}
        deed={deed}
        send={(typed) => deed.send({ path: { normId: norm.id }, body: { ...typed, resolutionId: resolution ?? "" } })}
      >
        <ResolutionChoice
          {...(norm.voting === null ? {} : { kind: norm.voting.kind })}
          matter={{ kind: "norm", id: norm.id }}
          name={say("norm.resolution")}
          value={resolution}
          choose={setResolution}
        />
        <div className="pair-form after-drop">
          <Form.Item name="inForceFrom" label={say("norms.inForce")} rules={missing}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="reviewOn" label={say("norm.reviewOn")} rules={missing}>
            <Input type="date" />
          </Form.Item>
          {norm.isNumbered && (
            <Form.Item
              name="standardCode"
              label={say("norms.standardCode")}
              extra={say("norm.standardCode.how")}
              rules={missing}
            >
              <Input maxLength={60} autoComplete="off" placeholder="T/ABC 001—2026" />
            </Form.Item>
          )}
        </div>
      </DeedForm>
    </section>
  );
}
