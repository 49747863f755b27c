import { useMutation, useQueryClient } from "@tanstack/react-query";
import { asWireError, call } from "../platform";
import type { Keys } from "./SecretFields";
import { sendKeys } from "./sendKeys";

interface NewConnection {
  name: string;
  region: string;
  endpoint: string | null;
  profile: string | null;
  keys: Keys | null;
}

/**
 * Adds a connection, keeps its keys and tests it. Without its keys a connection is of no use, so
 * one whose keys could not be kept is taken back.
 */
export function useAddConnection(onAdded: () => void) {
  const queries = useQueryClient();
  return useMutation({
    // Keys must not outlive the call in the cache of mutations.
    gcTime: 0,
    mutationFn: async ({ keys, ...about }: NewConnection) => {
      const { connection } = await call("add_connection", about);
      if (keys) {
        try {
          await sendKeys(connection.id, keys);
        } catch (error) {
          await call("remove_connection", { connection: connection.id }).catch(() => undefined);
          throw error;
        }
      }
      return connection.id;
    },
    onSuccess: async (id) => {
      await queries.invalidateQueries({ queryKey: ["connections"] });
      onAdded();
      // Its outcome shows on the connection's card, good or bad.
      void queries
        .fetchQuery({
          queryKey: ["test", id],
          queryFn: () => call("test_connection", { connection: id }),
        })
        .then((result) => queries.setQueryData(["accounts", id], result.accounts))
        .catch(() => undefined);
    },
    onError: (error) => {
      if (asWireError(error).code === "no-keychain") {
        void queries.invalidateQueries({ queryKey: ["keychain"] });
      }
    },
  });
}
