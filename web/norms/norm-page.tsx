import { projectDeed } from "@xinheng/domain/norms/norm-project.ts";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useTab } from "../kit/use-tab.ts";
import type { DeskKey } from "../words/zh.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { Gate } from "./gate/gate.tsx";
import { Reviews } from "./gate/reviews.tsx";
import type { Norm } from "./norm.ts";
import { NormAside } from "./norm-aside.tsx";
import { NormProject } from "./project/norm-project.tsx";
import { NormStages } from "./norm-stages.tsx";
import { NormStateTag } from "./norm-state-tag.tsx";
import { Consultation } from "./opinions/consultation.tsx";
import { Practice } from "./practice/practice.tsx";
import { ClausesForm } from "./text/clauses-form.tsx";
import { NormText } from "./text/norm-text.tsx";
import { TextVersions } from "./text/text-versions.tsx";
import { NormVote } from "./vote/norm-vote.tsx";

/** One version of a norm: how far it came, who does what next and what keeps them from it, and each part of its making. */
export function NormPage({ id }: { id: string }) {
  const norm = useAnswer("/api/norms/{normId}", { path: { normId: id } });
  return <Answered asked={norm}>{(found) => <Version norm={found} />}</Answered>;
}

function Version({ norm }: { norm: Norm }) {
  const say = useDeskSay();
  const [asked] = useTab();
  const parts = partsOf(norm);
  const first = projectDeed(norm.project) === null ? firstPart[norm.stage] : "project";
  const open = parts.find(({ key }) => key === asked) ?? parts.find(({ key }) => key === first);
  return (
    <>
      <PageHead
        title={norm.title}
        trail={<Link href="/desk/norms">{say("desk.norms")}</Link>}
        tags={
          <>
            <span className="tag">
              {say("norm.kindAndVersion", { kind: say(`norms.kind.${norm.kind}`), version: norm.version })}
            </span>
            <NormStateTag norm={norm} />
          </>
        }
      />
      <section className="sheet" aria-label={say("norm.progress")}>
        <NormStages norm={norm} />
      </section>
      <div className="two norm">
        <div>
          <nav className="norm-parts" aria-label={say("norm.parts")}>
            {parts.map(({ key }) => (
              <Link
                key={key}
                href={`/desk/norms/${norm.id}?tab=${key}`}
                replace
                aria-current={key === open?.key ? "page" : undefined}
              >
                {say(labels[key])}
              </Link>
            ))}
          </nav>
          {open?.children}
        </div>
        <NormAside norm={norm} />
      </div>
    </>
  );
}

const labels = {
  project: "norm.tab.project",
  text: "norm.tab.text",
  edit: "norm.tab.edit",
  texts: "norm.tab.texts",
  gate: "norm.tab.gate",
  opinions: "norm.tab.opinions",
  reviews: "norm.tab.reviews",
  vote: "norm.tab.vote",
  practice: "norm.tab.practice",
} as const satisfies Record<string, DeskKey>;
type Part = keyof typeof labels;

const firstPart = {
  draft: "text",
  checked: "opinions",
  consultation: "opinions",
  "expert-review": "opinions",
  vote: "vote",
  promulgated: "text",
  "under-review": "practice",
  repealed: "text",
} as const satisfies Record<Norm["stage"], Part>;

function partsOf(norm: Norm): { readonly key: Part; readonly children: ReactNode }[] {
  const hasText = norm.revision > 0;
  const wasPromulgated = norm.promulgatedOn !== null;
  const edit = norm.can.includes("edit-norm");
  return [
    ...(norm.project === null ? [] : [{ key: "project" as const, children: <NormProject norm={norm} /> }]),
    { key: "text", children: <NormText norm={norm} /> },
    ...(edit ? [{ key: "edit" as const, children: <ClausesForm key={norm.revision} norm={norm} /> }] : []),
    ...(hasText
      ? ([
          { key: "texts", children: <TextVersions norm={norm} /> },
          { key: "gate", children: <Gate norm={norm} /> },
          { key: "opinions", children: <Consultation norm={norm} /> },
          { key: "reviews", children: <Reviews norm={norm} /> },
          { key: "vote", children: <NormVote norm={norm} /> },
        ] as const)
      : []),
    ...(wasPromulgated ? [{ key: "practice" as const, children: <Practice norm={norm} /> }] : []),
  ];
}
