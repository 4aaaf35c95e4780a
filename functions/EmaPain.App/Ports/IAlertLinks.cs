namespace EmaPain.App.Ports;

/// <summary>The only credential of the acknowledge page: a signed token that expires, by the trial's clock.</summary>
public interface IAlertLinks
{
    /// <summary>A token for one recipient and one alert; letters, digits, hyphens and underscores only.</summary>
    string TokenFor(AlertLink link);

    /// <summary>Reads a token; never throws, whatever the text is.</summary>
    AlertLinkReading Read(string token);
}
