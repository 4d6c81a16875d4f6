//! All integration tests in one binary, so that they link once.

#[cfg(test)]
mod instrument;
#[cfg(test)]
mod order;
