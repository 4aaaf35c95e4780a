namespace EmaPain.App.Ports;

/// <summary>The SMS carrier.</summary>
public interface ICarrier
{
    /// <summary>Sends one text with the pair of its claim; every outcome is a value, none is thrown.</summary>
    Task<SendAttempt> SendAsync(OutgoingSms sms, CancellationToken cancel);
}
