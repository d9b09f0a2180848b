import { Link } from "wouter";
import { PageHead } from "../kit/page-head.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

export function NothingHere() {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("missing.title")} />
      <p>
        {say("desk.missing")} <Link href="/desk">{say("desk.missing.go")}</Link>
      </p>
    </>
  );
}
