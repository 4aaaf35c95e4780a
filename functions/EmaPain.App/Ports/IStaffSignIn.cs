namespace EmaPain.App.Ports;

/// <summary>How staff show in a browser who they are. Needs no script on our pages.</summary>
public interface IStaffSignIn
{
    /// <summary>Whether the page asks for person and key itself; else people sign in elsewhere.</summary>
    bool IsOnPage { get; }

    /// <summary>Where the browser is sent to sign in; none where <see cref="IsOnPage"/>.</summary>
    /// <param name="link">The alert link to come back to.</param>
    SignInStart? Begin(string link);

    /// <summary>Judges what came back.</summary>
    /// <param name="fields">The posted form.</param>
    /// <param name="challenge">What <see cref="Begin"/> left in this browser; none where nothing was left.</param>
    /// <param name="cancel">Stops the call.</param>
    Task<StaffCaller> CompleteAsync(IReadOnlyDictionary<string, string> fields, string? challenge, CancellationToken cancel);
}
