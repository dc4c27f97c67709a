import { Building2 } from 'lucide-react';
import { AgentScreen } from '../agent/agent-screen.tsx';

/** Bodies: committees, councils, fronts, schools, residential groups; and what became of them. */
export function Bodies() {
  return <AgentScreen name="bodies" path="/bodies" kinds={['body']} icon={Building2} />;
}
