import { useMutation } from '@tanstack/react-query';
import { notifyProblem } from '../components/notify.tsx';

type Options<Output, Input> = {
  readonly onDone?: (output: Output, input: Input) => void;
  /** Takes over telling the user; without it the failure is shown as a notice. */
  readonly onFailed?: (error: Error, input: Input) => void;
};

/** A command of the contract as a button needs it: `give(input)`, whether it is under way, how it failed. */
export function useCommand<Input, Output>(
  call: (input: Input) => Promise<Output>,
  { onDone, onFailed }: Options<Output, Input> = {},
) {
  const { mutate, mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (input: Input) => call(input),
    onSuccess: (output, input) => onDone?.(output, input),
    onError: (failure, input) => (onFailed ? onFailed(failure, input) : notifyProblem(failure)),
  });
  return { give: mutate, giveAsync: mutateAsync, isBusy: isPending, error, reset };
}
