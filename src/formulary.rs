//! The agents we know, and the recognition of their names.
