namespace EmaPain.Oracle.Living;

/// <summary>Routine texts wait after a cry for help until staff say that somebody has looked after the person; every day they are asked to.</summary>
internal sealed class Hold(Life life)
{
    private int begun;

    public List<DateTimeOffset> Tasks { get; } = [];

    /// <summary>A further cry while it lasts begins no other.</summary>
    public void Begin()
    {
        if (!life.Standing.Held)
        {
            life.Standing.Held = true;
            AskInADay(++begun);
        }
    }

    /// <summary>Whoever is asked tomorrow is asked about what is still so tomorrow; in one instant before anything ends in it.</summary>
    private void AskInADay(int which) => life.Timeline.PlanFirst(life.Timeline.Now.AddDays(1), () =>
    {
        if (which == begun && life.Standing is { Held: true, Withdrawn: false } && life.IsAnythingAhead)
        {
            Tasks.Add(life.Timeline.Now);
            AskInADay(which);
        }
    });
}
