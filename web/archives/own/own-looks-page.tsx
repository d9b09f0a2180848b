import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { PageHead } from "../../kit/page-head.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { LooksList } from "../looks-list.tsx";
import { OwnPage } from "./own-page.tsx";

/** Who looked at one's own archive, when, by which right and why. */
export function OwnLooksPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("looks.title.own")} />
      <p>{say("looks.lead.own")}</p>
      <OwnPage session={session}>{({ subject }) => <LooksList subjectId={subject.id} />}</OwnPage>
    </>
  );
}
