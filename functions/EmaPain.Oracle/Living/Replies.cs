using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Oracle.Living;

/// <summary>Where the numbers of a text belong: to the occasion asked last, until its late limit; the first answer to an item counts.</summary>
internal sealed class Replies(Life life)
{
    public void Hear(Turn turn, Questions questions)
    {
        var now = life.Timeline.Now;
        var asked = life.Occasions.Where(occasion => occasion.Asked.Count > 0).MaxBy(occasion => occasion.Asked[0].At);
        if (life.Standing.WrongNumber || asked is null || now > asked.Due.LateUntil)
        {
            return;
        }

        if (turn.Says.Count == 0)
        {
            if (asked.OpenInstrument is { } open)
            {
                questions.AskAgain(asked, open);
            }

            return;
        }

        Take(turn, asked, questions);
    }

    private void Take(Turn turn, LivedOccasion asked, Questions questions)
    {
        var touched = new List<PublishedInstrument>();
        foreach (var spoken in turn.Says)
        {
            var instrument = life.Study.InstrumentOfItem(spoken.Item);
            if (asked.Asked.Exists(one => one.Instrument == instrument)
                && asked.Answers.TryAdd(spoken.Item, new Given(spoken.Value, life.Timeline.Now > asked.Due.Closes)))
            {
                touched.Add(instrument);
                asked.LastWord = life.Timeline.Now;
            }
        }

        if (touched.Count == 0)
        {
            return;
        }

        questions.GoOn(asked, touched[0]);
        Complete(asked);
        if (asked.Status is ExpectedStatus.Completed or ExpectedStatus.Closed || !asked.Missing(touched[0]).Any())
        {
            life.Judge(asked);
        }

        // What waited for the end of this talk.
        questions.LookAtAll();
    }

    private void Complete(LivedOccasion asked)
    {
        var isAskedAll = life.StepsOf(asked).All(step => asked.Asked.Exists(one => one.Instrument.Id == step.Instrument));
        if (isAskedAll && asked.OpenInstrument is null)
        {
            asked.Status = ExpectedStatus.Completed;
            asked.Reason = asked.Answers.Values.Any(given => given.Late) ? "late" : null;
        }
    }
}
