//! The whole of it: one's own test, and going on from its result to the same statements as the job asks or as one would like
//! to work.

use crate::ask::{Asked, Runner};
use crate::cli::{Shuffle, TakeRequest};
use crate::commands::asking::Stage;
use crate::commands::context::Context;
use crate::error::Error;
use crate::model::{Form, Perspective};
use crate::screen::Farewell;

use super::Setup;
use super::deliver::Wanted;
use super::keeping::Keeper;
use super::run::{Ended, Own, Run};

/// Asks the statements and shows the result.
pub(super) fn run(
    request: &TakeRequest,
    setup: &Setup,
    wanted: &Wanted,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let stage = Stage::choose(context)?;
    let keeper = Keeper::open(request, setup, context)?;
    keeper.remove_old_results(setup, context);
    let (mut request, mut begun, mut menu_first) = (request.clone(), None, false);
    let (mut asked, mut wanted) = (setup.clone(), wanted.clone());
    stage.run(context, |runner, context, farewell| {
        loop {
            let run = Run {
                request: &request,
                setup: &asked,
                context,
                keeper: &keeper,
                farewell,
                wanted: wanted.clone(),
                own: None,
                begun: begun.take(),
                menu_first: std::mem::take(&mut menu_first),
                seen_before: false,
                saved_as: None,
            };
            let ended = match run.whole(runner)? {
                Ended::GoingOn { from, perspective } => go_on(
                    &from,
                    perspective,
                    &request,
                    &asked,
                    context,
                    farewell,
                    runner,
                )?,
                Ended::Earlier(earlier) => {
                    asked = setup.of(&earlier.list).ok_or(Error::NowhereToAsk)?;
                    wanted = Wanted::check(&request, &asked, context)?;
                    menu_first = earlier.menu_first;
                    begun = Some(earlier.list);
                    continue;
                }
                Ended::Longer(list) => {
                    request.form = request.form.map(|_| Form::Full);
                    begun = Some(*list);
                    continue;
                }
                ended => return Ok(ended.status()),
            };
            match ended {
                // Back to the own result, which is kept.
                Ended::Back => setup.clone_into(&mut asked),
                Ended::Wiped => {
                    keeper.wipe(setup)?;
                    return Ok(ended.status());
                }
                ended => return Ok(ended.status()),
            }
        }
    })
}

/// Asks the statements once more from another perspective.
fn go_on(
    own: &Own,
    perspective: Perspective,
    request: &TakeRequest,
    setup: &Setup,
    context: &mut Context<'_>,
    farewell: &Farewell,
    runner: &mut Runner<'_>,
) -> Asked<Ended> {
    let request = TakeRequest {
        form: Some(own.taken.form),
        perspective,
        guess: false,
        explain: false,
        fresh: false,
        report: None,
        shuffle: own.taken.seed.map_or(Shuffle::No, Shuffle::Seed),
        id: match &request.save {
            Some(_) => Some(own.taken.id.clone()),
            None => request.id.clone(),
        },
        ..request.clone()
    };
    // Beside the own list only what was asked in the same words can be judged.
    let setup = Setup {
        perspective,
        instrument: setup.instrument.clone().with_earlier(Vec::new()),
        ..setup.clone()
    };
    let wanted = Wanted::check(&request, &setup, context)?;
    let keeper = Keeper::open(&request, &setup, context)?;
    runner.clear()?;
    let run = Run {
        request: &request,
        setup: &setup,
        context,
        keeper: &keeper,
        farewell,
        wanted,
        own: Some(own),
        begun: None,
        menu_first: false,
        seen_before: false,
        saved_as: None,
    };
    run.whole(runner)
}
