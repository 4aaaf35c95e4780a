namespace EmaPain.Domain.Studies;

/// <summary>What becomes of a prompt that could not go out within an hour of its time, because of a pause, a hold, an opt-out or an outage.</summary>
public enum CatchUp
{
    /// <summary>It goes out later in its window; the window stays.</summary>
    SendLate,

    /// <summary>It does not go out, for a recorded reason.</summary>
    Skip,

    /// <summary>It goes out later in its window, and the window counts from then, to the next prompt at the latest.</summary>
    Shift,
}
