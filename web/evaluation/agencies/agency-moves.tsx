import { Form, Input } from "antd";
import { ChoiceField, PaperField, ResolutionField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import type { Paper } from "../../governance/paper-upload.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Agency } from "./agency.ts";
import { AssignForm } from "./assign-form.tsx";
import { CheckForm } from "./check-form.tsx";
import { InterestForm } from "./interest-form.tsx";
import { useNamedOptions } from "./named-options.ts";

/** What the staff may do about an agency now. */
export function AgencyMoves({ agency }: { agency: Agency }) {
  const { can } = agency;
  if (can.length === 0) return null;
  return (
    <div className="page-deed">
      <div className="deeds">
        {can.includes("assign-agency") && <AssignForm agency={agency} />}
        {can.includes("admit-agency") && <Admit agency={agency} />}
        {can.includes("file-agency-entry") && <FileQualification agency={agency} />}
        {can.includes("file-agency-entry") && <FilePerson agency={agency} />}
        {can.includes("declare-agency-interest") && <InterestForm agency={agency} />}
        {can.includes("record-agency-check") && <CheckForm agency={agency} />}
        {can.includes("exit-agency") && <Exit agency={agency} />}
      </div>
    </div>
  );
}

type Qualification = {
  readonly word: string;
  readonly name: string;
  readonly credential: string;
  readonly validUntil?: string;
  readonly paper: Paper;
};

/** A day that may be left out: the document has no end. */
function EndDay() {
  const say = useDeskSay();
  return (
    <Form.Item name="validUntil" label={say("agency.validUntilField")}>
      <Input type="date" />
    </Form.Item>
  );
}

const dayOrNone = (typed: string | undefined) => (typed === undefined || typed === "" ? null : typed);

function FileQualification({ agency: { subjectId, rule } }: { agency: Agency }) {
  const say = useDeskSay();
  const optionsOf = useNamedOptions();
  const file = useDeed("post", "/api/agencies/{subjectId}/entries");
  return (
    <OpenedForm<Qualification>
      opens={say("agency.qualification.open")}
      does={say("agency.qualification.do")}
      deed={file}
      send={({ validUntil, paper, ...typed }) =>
        file.send({
          path: { subjectId },
          body: { ...typed, kind: "qualification", validUntil: dayOrNone(validUntil), paperId: paper.id },
        })
      }
    >
      <div className="pair-form">
        <ChoiceField
          name="word"
          label={say("agency.qualification.word")}
          options={optionsOf(rule?.qualifications ?? [])}
        />
        <TextField name="name" label={say("agency.qualification.issuer")} />
        <TextField name="credential" label={say("agency.qualification.number")} />
        <EndDay />
      </div>
      <PaperField name="paper" label={say("agency.qualification.paper")} />
    </OpenedForm>
  );
}

function FilePerson({ agency: { subjectId } }: { agency: Agency }) {
  const say = useDeskSay();
  const file = useDeed("post", "/api/agencies/{subjectId}/entries");
  return (
    <OpenedForm<Omit<Qualification, "word">>
      opens={say("agency.person.open")}
      about={say("agency.person.about")}
      does={say("agency.person.do")}
      deed={file}
      send={({ validUntil, paper, ...typed }) =>
        file.send({
          path: { subjectId },
          body: { ...typed, kind: "person", word: "person", validUntil: dayOrNone(validUntil), paperId: paper.id },
        })
      }
    >
      <div className="pair-form">
        <TextField name="name" label={say("agency.person.name")} most={80} />
        <TextField name="credential" label={say("agency.person.qualification")} />
        <EndDay />
      </div>
      <PaperField name="paper" label={say("agency.person.paper")} />
    </OpenedForm>
  );
}

function Admit({ agency: { subjectId, id, rule } }: { agency: Agency }) {
  const say = useDeskSay();
  const optionsOf = useNamedOptions();
  const admit = useDeed("post", "/api/agencies/{subjectId}/admission");
  return (
    <OpenedForm<{ resolutionId: string; clauses?: string[]; paper: Paper }>
      opens={say("agency.admit.open")}
      about={say("agency.admit.about")}
      does={say("agency.admit.do")}
      deed={admit}
      send={({ resolutionId, clauses = [], paper }) =>
        admit.send({ path: { subjectId }, body: { resolutionId, clauses, contractPaperId: paper.id } })
      }
    >
      <ResolutionField name="resolutionId" label={say("agency.admit.resolution")} matter={{ kind: "agency", id }} />
      <ChoiceField name="clauses" label={say("agency.clauses")} options={optionsOf(rule?.clauses ?? [])} many />
      <PaperField name="paper" label={say("agency.contract")} />
    </OpenedForm>
  );
}

type Exiting = {
  readonly how: "declined" | "own-wish" | "removed";
  readonly reason: string;
  readonly resolutionId?: string;
};

function Exit({ agency: { subjectId, id, stage } }: { agency: Agency }) {
  const say = useDeskSay();
  const exit = useDeed("post", "/api/agencies/{subjectId}/exit");
  const ways = stage === "applied" ? (["declined"] as const) : (["own-wish", "removed"] as const);
  return (
    <OpenedForm<Exiting>
      opens={say(stage === "applied" ? "agency.decline.open" : "agency.exit.open")}
      about={say("agency.exit.about")}
      does={say("agency.exit.do")}
      first={{ how: ways[0] }}
      deed={exit}
      send={({ how, reason, resolutionId }) =>
        exit.send({ path: { subjectId }, body: { how, reason, resolutionId: resolutionId ?? null } })
      }
    >
      <ChoiceField
        name="how"
        label={say("agency.exit.how")}
        options={ways.map((value) => ({ value, label: say(`agency.how.${value}`) }))}
      />
      <TextField name="reason" label={say("agency.exit.reason")} most={500} />
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          getFieldValue("how") === "removed" && (
            <ResolutionField
              name="resolutionId"
              label={say("agency.admit.resolution")}
              matter={{ kind: "agency", id }}
            />
          )
        }
      </Form.Item>
    </OpenedForm>
  );
}
