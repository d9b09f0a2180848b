import { consentPurposes } from "@xinheng/domain/archives/consents/consent.ts";
import type { ConsentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import { Button } from "antd";
import { useState } from "react";
import { ChoiceField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import type { Reply } from "../../kit/api.ts";
import { useLocale } from "../../kit/locale.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RecordGroups } from "../record-groups.tsx";
import { SubjectFacts } from "../subject-facts.tsx";

type Path = "/api/data-users/{subjectId}/consents/{consentId}/looks";
type Looked = Reply<Path, "post">;
type Typed = { readonly purpose: ConsentView["scope"]["purpose"]; readonly reason: string; readonly classes: string[] };

/** Looks under a consent: why, at which of its classes; then what was opened stands below until it is closed. */
export function LookForm({ consent }: { consent: ConsentView }) {
  const say = useDeskSay();
  const locale = useLocale();
  const look = useDeed("post", "/api/data-users/{subjectId}/consents/{consentId}/looks");
  const [looked, setLooked] = useState<Looked | null>(null);
  const { classes, purpose } = consent.scope;
  const path = { subjectId: consent.dataUser.id, consentId: consent.id };
  const send = async (body: Typed) => {
    const answer = await look.send({ path, body });
    if (answer.ok) setLooked(answer.value);
    return answer;
  };
  return (
    <>
      <OpenedForm<Typed>
        opens={say("consent.look.open")}
        about={say("consent.look.about")}
        does={say("consent.look.do")}
        first={{ purpose, classes: [...classes] }}
        primary
        deed={look}
        send={send}
      >
        <div className="pair-form">
          <ChoiceField
            name="purpose"
            label={say("consent.purpose")}
            options={[
              {
                value: purpose,
                label: purpose === "other" ? consent.scope.purposeSays : consentPurposes[purpose][locale],
              },
            ]}
          />
          <TextField name="reason" label={say("consent.look.reason")} most={100} />
        </div>
        <ChoiceField
          name="classes"
          label={say("consent.classes")}
          options={classes.map((value) => ({ value, label: value }))}
          many
          optional={false}
        />
      </OpenedForm>
      {looked !== null && <Opened looked={looked} close={() => setLooked(null)} />}
    </>
  );
}

function Opened({ looked: { archive, handover }, close }: { looked: Looked; close: () => void }) {
  const say = useDeskSay();
  const title = say("consent.looked.title", { name: archive.subject.name });
  return (
    <section className="sheet" aria-label={title}>
      <h2>{title}</h2>
      <SubjectFacts pathOf={(other) => `/s/${other.shortId}`} subject={archive.subject} />
      <p className="note calm">{say("consent.looked.about", { on: archive.today, handover })}</p>
      {archive.records.length === 0 && <p className="empty">{say("consent.preview.none")}</p>}
      <RecordGroups records={archive.records} staff />
      {archive.more && <p className="note calm">{say("subject.more")}</p>}
      <div className="actions">
        <Button onClick={close}>{say("consent.looked.close")}</Button>
      </div>
    </section>
  );
}
