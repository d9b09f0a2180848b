import type { ConsentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { Form, Input } from "antd";
import { TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = { readonly reason?: string };

/** Takes a consent back; whoever does it for the subject names the ground. */
export function RevokeForm({ consent, bySubject }: { consent: ConsentView; bySubject: boolean }) {
  const say = useDeskSay();
  const revoke = useDeed("post", "/api/subjects/{subjectId}/consents/{consentId}/revocation");
  const path = { subjectId: consent.subject.id, consentId: consent.id };
  return (
    <OpenedForm<Typed>
      opens={say("consent.revoke.open")}
      about={say("consent.revoke.about")}
      does={say("consent.revoke.do")}
      deed={revoke}
      send={({ reason = "" }) => revoke.send({ path, body: { reason } })}
    >
      {bySubject ? (
        <OptionalReason label={say("consent.revoke.reason")} />
      ) : (
        <TextField name="reason" label={say("consent.revoke.ground")} most={300} />
      )}
    </OpenedForm>
  );
}

/** Says no to a request. */
export function DeclineForm({ consent }: { consent: ConsentView }) {
  const say = useDeskSay();
  const decline = useDeed("post", "/api/subjects/{subjectId}/consents/{consentId}/decline");
  const path = { subjectId: consent.subject.id, consentId: consent.id };
  return (
    <OpenedForm<Typed>
      opens={say("consent.decline.open")}
      about={say("consent.decline.about")}
      does={say("consent.decline.do")}
      deed={decline}
      send={({ reason = "" }) => decline.send({ path, body: { reason } })}
    >
      <OptionalReason label={say("consent.decline.reason")} />
    </OpenedForm>
  );
}

function OptionalReason({ label }: { label: string }) {
  return (
    <Form.Item name="reason" label={label}>
      <Input maxLength={300} autoComplete="off" />
    </Form.Item>
  );
}
