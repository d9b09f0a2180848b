import type { ConsentFrame } from "@xinheng/domain/archives/consents/consent-view.ts";
import { Form } from "antd";
import { ChoiceField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import { addressOf, type Reply } from "../../kit/api.ts";
import { PaperDrop } from "../../kit/paper-drop.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { SubjectChoice } from "../../subjects/subject-choice.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { firstScope, ScopeFields, scopeOf, type TypedScope } from "./scope-fields.tsx";

type Path = "/api/subjects/{subjectId}/consent-papers";
type Scan = Reply<Path, "post">;
type Typed = TypedScope & { readonly subjectId: string; readonly dataUserId: string; readonly scan: Scan };

/** Enters what an organisation signed on paper, with the scan of it. */
export function PaperConsentForm({ frame }: { frame: ConsentFrame }) {
  const say = useDeskSay();
  const enter = useDeed("post", "/api/subjects/{subjectId}/paper-consents");
  const found = useAnswer("/api/data-users", { query: { limit: 200 } });
  const missing = [{ required: true, message: say("field.missing") }];
  return (
    <OpenedForm<Typed>
      opens={say("consent.enter.open")}
      about={say("consent.enter.about")}
      does={say("consent.enter.do")}
      first={firstScope(frame)}
      primary
      deed={enter}
      send={({ subjectId, dataUserId, scan, ...typed }) =>
        enter.send({ path: { subjectId }, body: { dataUserId, scope: scopeOf(typed), paperId: scan.paperId } })
      }
    >
      <div className="pair-form">
        <Form.Item name="subjectId" label={say("consent.from")} rules={missing}>
          <SubjectChoice placeholder={say("dataUser.subject.find")} />
        </Form.Item>
        <Answered asked={found}>
          {({ dataUsers }) => (
            <ChoiceField
              name="dataUserId"
              label={say("consent.to")}
              options={dataUsers
                .filter(({ endedOn }) => endedOn === null)
                .map(({ subjectId, name, code }) => ({ value: subjectId, label: `${name} ${code}` }))}
            />
          )}
        </Answered>
      </div>
      <ScopeFields frame={frame} />
      <Form.Item noStyle shouldUpdate={(one: Typed, other: Typed) => one.subjectId !== other.subjectId}>
        {({ getFieldValue }) => {
          const subjectId: unknown = getFieldValue("subjectId");
          return typeof subjectId === "string" ? <ScanField key={subjectId} subjectId={subjectId} /> : null;
        }}
      </Form.Item>
    </OpenedForm>
  );
}

function ScanField({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  return (
    <Form.Item
      name="scan"
      label={say("consent.enter.scan")}
      rules={[{ required: true, message: say("paper.missing") }]}
    >
      <ScanBrought subjectId={subjectId} />
    </Form.Item>
  );
}

type Brought = { readonly subjectId: string; readonly value?: Scan; readonly onChange?: (scan: Scan) => void };

/** The scan lies with its subject: another subject chosen afterwards needs another. */
function ScanBrought({ subjectId, value, onChange }: Brought) {
  const say = useDeskSay();
  if (value !== undefined) return <span>{value.name}</span>;
  return (
    <PaperDrop<Scan>
      says={say("consent.enter.scan")}
      addressFor={(file) =>
        addressOf("/api/subjects/{subjectId}/consent-papers", { path: { subjectId }, query: { name: file.name } })
      }
      brought={(scan) => onChange?.(scan)}
    />
  );
}
