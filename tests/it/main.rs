//! All integration tests in one binary, so that they link once.

#[cfg(test)]
mod accessible;
#[cfg(test)]
mod acquiescence;
#[cfg(test)]
mod agenda;
#[cfg(test)]
mod architecture;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod class;
#[cfg(test)]
mod codes;
#[cfg(test)]
mod command_line;
#[cfg(test)]
mod compare;
#[cfg(test)]
mod comparison;
#[cfg(test)]
mod editions;
#[cfg(test)]
mod export;
#[cfg(test)]
mod further;
#[cfg(test)]
mod given_answers;
#[cfg(test)]
mod group;
#[cfg(test)]
mod hands;
#[cfg(test)]
mod instrument;
#[cfg(test)]
mod intention;
mod invite;
#[cfg(test)]
mod key_sequences;
#[cfg(test)]
mod keys;
#[cfg(target_os = "linux")]
#[cfg(test)]
mod leaving;
#[cfg(test)]
mod lines;
#[cfg(target_os = "linux")]
#[cfg(test)]
mod memory;
#[cfg(test)]
mod missing_columns;
#[cfg(test)]
mod modes_agree;
#[cfg(unix)]
#[cfg(test)]
mod not_ours;
#[cfg(test)]
mod notes;
#[cfg(test)]
mod order;
#[cfg(test)]
mod own_lists;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod pins;
#[cfg(test)]
mod privacy;
#[cfg(test)]
mod privacy_attacks;
#[cfg(test)]
mod progress;
#[cfg(test)]
mod readme;
#[cfg(test)]
mod reliability;
#[cfg(test)]
mod reliability_command;
#[cfg(test)]
mod reliability_edges;
#[cfg(test)]
mod reliability_hints;
#[cfg(test)]
mod reliability_laws;
#[cfg(test)]
mod reliability_two_dates;
#[cfg(test)]
mod reliability_words;
#[cfg(test)]
#[cfg(unix)]
mod report_files;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod results;
#[cfg(test)]
mod roles;
#[cfg(test)]
mod same_file;
#[cfg(test)]
mod saving;
#[cfg(test)]
mod score;
#[cfg(test)]
mod scoring;
#[cfg(test)]
mod scoring_laws;
#[cfg(unix)]
#[cfg(test)]
mod screen_events;
#[cfg(test)]
mod several_files;
#[cfg(test)]
mod shells;
#[cfg(test)]
mod situations;
mod small_screens;
#[cfg(test)]
mod statement_files;
#[cfg(unix)]
#[cfg(test)]
mod stopping;
#[cfg(unix)]
#[cfg(test)]
mod storm;
#[cfg(test)]
mod streams;
#[cfg(test)]
mod studies;
#[cfg(test)]
mod support;
#[cfg(test)]
mod survey;
#[cfg(test)]
mod team;
#[cfg(unix)]
#[cfg(test)]
mod ways_back;
#[cfg(test)]
mod which_column;
mod whose_row;
#[cfg(windows)]
#[cfg(test)]
mod windows;
