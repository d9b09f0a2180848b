import { PageHead } from "../../kit/page-head.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ReceiverAddresses } from "../receivers/receiver-addresses.tsx";
import { ReceiverNotices } from "./receiver-notices.tsx";

/** What became of records that one received: to be acknowledged here, or by the machine that received them. */
export function ReceiverNoticesPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.receiverNotices")} />
      <ReceiverNotices />
      {can.includes("list-receiver-addresses") && <ReceiverAddresses />}
    </>
  );
}
