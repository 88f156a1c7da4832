//! The terminal host.
