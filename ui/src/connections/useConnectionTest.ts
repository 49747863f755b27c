import { useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../platform";

/** The last test of a connection; runs only when asked for. */
export function useConnectionTest(connection: string) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ["test", connection],
    queryFn: async () => {
      const result = await call("test_connection", { connection });
      queries.setQueryData(["accounts", connection], result.accounts);
      return result;
    },
    enabled: false,
  });
}
