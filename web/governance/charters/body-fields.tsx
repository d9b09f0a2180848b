import { Checkbox, Input, Select } from "antd";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";
import type { CharterBody } from "./charter.ts";
import { CountField } from "./count-field.tsx";
import { MajorityField } from "./majority-field.tsx";
import { ShareField } from "./share-field.tsx";

const ways = [
  "in-person",
  "mixed",
  "online",
  "correspondence",
] as const satisfies readonly CharterBody["means"][number][];
const kinds = [
  "assembly",
  "delegates",
  "council",
  "standing-council",
  "supervisors",
  "presidents-meeting",
  "secretariat",
  "self-discipline",
  "branch",
] as const satisfies readonly CharterBody["kind"][];

type Given = { readonly body: CharterBody; readonly change: (body: CharterBody) => void };

/** One body: how it comes together, who must be there, what carries. */
export function BodyFields({ body, change }: Given) {
  const say = useDeskSay();
  return (
    <div className="pair-form">
      <Labelled name={say("rules.name")}>
        <Input value={body.name} onChange={({ target }) => change({ ...body, name: target.value })} />
      </Labelled>
      <Labelled name={say("rules.kind")}>
        <Select
          value={body.kind}
          options={kinds.map((value) => ({ value, label: say(`body.kind.${value}`) }))}
          onChange={(kind: CharterBody["kind"]) => change({ ...body, kind })}
        />
      </Labelled>
      <Labelled name={say("rules.article")}>
        <Input value={body.article} onChange={({ target }) => change({ ...body, article: target.value })} />
      </Labelled>
      <Labelled name={say("rules.votingArticle")}>
        <Input
          value={body.votingArticle ?? ""}
          placeholder={body.article}
          onChange={({ target }) => change(withVoting(body, target.value))}
        />
      </Labelled>
      <ShareField name={say("rules.quorum")} value={body.quorum} change={(quorum) => change({ ...body, quorum })} />
      <MajorityField value={body.majority} change={(majority) => change({ ...body, majority })} />
      <CountField
        name={say("rules.meetings")}
        value={body.meetingsPerYear}
        change={(count = 0) => change({ ...body, meetingsPerYear: count })}
      />
      <CountField
        name={say("rules.notice")}
        value={body.noticeDays}
        change={(count = 0) => change({ ...body, noticeDays: count })}
      />
      <CountField name={say("rules.term")} value={body.termYears} change={(years) => change(withTerm(body, years))} />
      <CountField
        name={say("rules.proxies")}
        value={body.proxies.heldMost}
        change={(count = 0) => change({ ...body, proxies: { ...body.proxies, heldMost: count } })}
      />
      <SizeFields body={body} change={change} />
      <Labelled name={say("rules.means")}>
        <Select
          mode="multiple"
          value={body.means}
          options={ways.map((value) => ({ value, label: say(`means.${value}`) }))}
          onChange={(means: CharterBody["means"]) => change({ ...body, means })}
        />
      </Labelled>
    </div>
  );
}

function SizeFields({ body, change }: Given) {
  const say = useDeskSay();
  const size = body.size ?? { odd: false };
  const { least, ...unbounded } = size;
  const { most, ...open } = size;
  return (
    <>
      <CountField
        name={say("rules.sizeLeast")}
        value={least}
        change={(count) => change({ ...body, size: count === undefined ? unbounded : { ...size, least: count } })}
      />
      <CountField
        name={say("rules.sizeMost")}
        value={most}
        change={(count) => change({ ...body, size: count === undefined ? open : { ...size, most: count } })}
      />
      <Checkbox
        checked={size.odd}
        onChange={({ target }) => change({ ...body, size: { ...size, odd: target.checked } })}
      >
        {say("rules.odd")}
      </Checkbox>
    </>
  );
}

function withVoting({ votingArticle: _, ...body }: CharterBody, article: string): CharterBody {
  return article === "" ? body : { ...body, votingArticle: article };
}

function withTerm({ termYears: _, ...body }: CharterBody, years: number | undefined): CharterBody {
  return years === undefined ? body : { ...body, termYears: years };
}
