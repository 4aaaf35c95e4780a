namespace EmaPain.App.Ports;

/// <summary>What each staff request id stands for, so that an id used twice cannot make a client's slip look like success.</summary>
public interface IRequestBook
{
    /// <summary>Writes down what an id stands for, unless it stands for something already; whether it stands for this.</summary>
    /// <param name="request">The request id.</param>
    /// <param name="what">All that makes the request this one. Kept as a keyed hash only, since it may hold a phone.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<bool> ClaimAsync(string request, string what, CancellationToken cancel);

    /// <summary>A keyed hash of a text that may hold a phone: the same for the same text, and of no use to whoever lacks the key.</summary>
    string FingerprintOf(string what);
}
