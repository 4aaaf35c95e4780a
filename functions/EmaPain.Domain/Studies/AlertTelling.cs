namespace EmaPain.Domain.Studies;

/// <summary>When the people of a level are told.</summary>
public enum AlertTelling
{
    AtOnce,

    /// <summary>In the site's morning, one mail a person and day for all that came up since.</summary>
    Daily,
}
