//! The agents we know, and the recognition of their names.

/// An agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgentId(pub u8);
