import { Users } from 'lucide-react';
import { AgentScreen } from '../agent/agent-screen.tsx';

/** People and households: who they are, and what they were awarded. */
export function People() {
  return <AgentScreen name="people" path="/people" kinds={['person', 'household']} icon={Users} />;
}
