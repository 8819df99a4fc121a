package org.homeward.access.web;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// A real authorization server in the process of the test, with two people.
final class AuthorizationServer implements AutoCloseable {
    static final String CLIENT = "homeward";
    static final String SECRET = "a secret that both know";
    static final String PASSWORD = "their password there";

    private final ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Pages {
        @Bean
        SecurityFilterChain filters(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(it -> it.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(it -> it.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(person("mai"), person("lan"));
        }

        private static org.springframework.security.core.userdetails.UserDetails person(
                String name) {
            return User.withUsername(name).password("{noop}" + PASSWORD).roles("ADMIN").build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(client("http://127.0.0.1/nowhere"));
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(
                    new JWKSet(
                            new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                                    .privateKey((RSAPrivateKey) pair.getPrivate())
                                    .keyID("k")
                                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }

    AuthorizationServer() {
        context =
                new SpringApplicationBuilder(Pages.class)
                        .properties(
                                "server.port=0",
                                "server.servlet.session.cookie.name=provider",
                                "spring.main.banner-mode=off",
                                "logging.level.root=warn")
                        .run();
    }

    /// Lets people come back to an instance, and only to it.
    void knows(String back) {
        context.getBean(RegisteredClientRepository.class).save(client(back));
    }

    private static RegisteredClient client(String back) {
        return RegisteredClient.withId(UUID.nameUUIDFromBytes(new byte[] {1}).toString())
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(back)
                .scope("openid")
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .build();
    }

    /// What the server signs when somebody signed out there, or anything else by its key.
    String signed(Consumer<JwtClaimsSet.Builder> claims) {
        var builder = JwtClaimsSet.builder();
        claims.accept(builder);
        @SuppressWarnings("unchecked")
        JWKSource<SecurityContext> keys = context.getBean(JWKSource.class);
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
        return new NimbusJwtEncoder(keys)
                .encode(JwtEncoderParameters.from(header, builder.build()))
                .getTokenValue();
    }

    String issuer() {
        return "http://127.0.0.1:"
                + context.getEnvironment().getProperty("local.server.port", int.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
