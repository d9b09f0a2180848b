import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Skeleton } from "antd";
import type { ReactNode } from "react";
import { type Answer, ask, type Given, type PathOf, type Reply } from "./api.ts";
import { ProblemNote } from "./problem-note.tsx";

export type Asked<Value> = {
  readonly answer: Answer<Value> | undefined;
  readonly again: () => void;
  readonly fresh: boolean;
};

/** Reads something and keeps it; `every` asks again after so many milliseconds while it says so. */
export function useAnswer<P extends PathOf<"get">>(
  path: P,
  given: Given<P, "get">,
  every?: (value: Reply<P, "get">) => number | false,
): Asked<Reply<P, "get">> {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: [path, given],
    queryFn: async () => {
      const answer = await ask("get", path, given);
      // The session has ended meanwhile: whoever draws the frame shows the sign-in again.
      if (!answer.ok && answer.problem.status === 401) void queries.invalidateQueries({ queryKey: ["/api/session"] });
      return answer;
    },
    retry: false,
    placeholderData: (before) => before,
    refetchInterval: ({ state }) => (every !== undefined && state.data?.ok === true ? every(state.data.value) : false),
  });
  return { answer: query.data, again: () => void query.refetch(), fresh: !query.isPlaceholderData };
}

/** Waiting, refused, or there: every page that reads something shows all three. */
export function Answered<Value>({ asked, children }: { asked: Asked<Value>; children: (value: Value) => ReactNode }) {
  if (asked.answer === undefined) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  if (!asked.answer.ok) return <ProblemNote problem={asked.answer.problem} again={asked.again} />;
  return children(asked.answer.value);
}
