//! The shipped scenarios under audit.

use drempel::core::audit::{Limits, explore};

use crate::support::{shipped, shipped_ids};

#[test]
fn every_shipped_scenario_is_explored_to_the_end() {
    for id in shipped_ids() {
        let (scenario, _) = shipped(&id);
        let graph = explore(
            &scenario,
            &mut Limits {
                max_states: 1_000_000,
                should_stop: &mut || false,
            },
        );
        assert_eq!(graph.stopped(), None, "{id}");
        assert_eq!(graph.explored(), graph.len(), "{id}");
    }
}
