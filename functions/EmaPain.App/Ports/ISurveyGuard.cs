namespace EmaPain.App.Ports;

/// <summary>Whether a survey's report comes from the site's own system; without a key nobody is let in.</summary>
public interface ISurveyGuard
{
    /// <summary>Whether the key is ours, compared in constant time.</summary>
    bool IsKey(string? key);

    /// <summary>Whether <c>sha256=</c> and a hexadecimal HMAC-SHA256 were made of the body with our key, compared in constant time.</summary>
    bool IsSignature(string? signature, string body);
}
