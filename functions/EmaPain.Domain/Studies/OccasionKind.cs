namespace EmaPain.Domain.Studies;

/// <summary>How an occasion is answered.</summary>
public enum OccasionKind
{
    /// <summary>Asked and answered by text message.</summary>
    Texts,

    /// <summary>Done elsewhere; its completion is recorded by staff.</summary>
    Assessment,

    /// <summary>A call, or a coach's or a group's session; staff record whether the person came.</summary>
    Contact,
}
